using SolidCell.Core.Encoding;

namespace SolidCell.Core.Commands;

/// <summary>
/// Reads <c>[correlation-id, name, [*int], test-id, program-hash]</c>, or the same with <c>fixture, host-id, counter, expires</c> behind
/// it. Any byte string is either a command or refused; nothing is ever thrown.
/// </summary>
public static class CommandReader
{
    private const int BareItems = 5;
    private const int DatedItems = 9;

    /// <summary>False when the bytes are not a command; <paramref name="command"/> is then of no use.</summary>
    public static bool TryRead(byte[] bytes, int length, Command command)
    {
        CborReader reader = new CborReader(bytes, length);
        if (!reader.ReadArray(out int items) || (items != BareItems && items != DatedItems))
        {
            return false;
        }

        command.IsDated = items == DatedItems;
        return reader.ReadExactBytes(command.CorrelationId)
            && ReadName(reader, command)
            && ReadArguments(reader, command)
            && ReadOptionalBytes(reader, command.TestId)
            && ReadOptionalBytes(reader, command.ProgramHash)
            && (!command.IsDated || ReadDate(reader, command))
            && reader.AtEnd;
    }

    private static bool ReadName(CborReader reader, Command command)
    {
        if (!reader.ReadInteger(out long name) || name < (long)CommandName.Start || name > (long)CommandName.ReadConfiguration)
        {
            return false;
        }

        command.Name = (CommandName)name;
        return true;
    }

    private static bool ReadDate(CborReader reader, Command command)
    {
        if (!reader.ReadText(out int offset, out int length) || length > Command.MaximumFixtureBytes)
        {
            return false;
        }

        command.FixtureLength = length;
        System.Array.Copy(reader.Source, offset, command.Fixture, 0, length);
        return reader.ReadExactBytes(command.HostId)
            && reader.ReadInteger(out command.Counter)
            && reader.ReadInteger(out command.ExpiresUnixMilliseconds)
            && command.Counter > 0;
    }

    private static bool ReadArguments(CborReader reader, Command command)
    {
        if (!reader.ReadArray(out int count) || count > Command.MaximumArguments)
        {
            return false;
        }

        command.ArgumentCount = count;
        for (int i = 0; i < Command.MaximumArguments; i++)
        {
            command.Arguments[i] = 0;
        }

        for (int i = 0; i < count; i++)
        {
            if (!reader.ReadInteger(out command.Arguments[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An empty byte string clears the target; any other must fill it.</summary>
    private static bool ReadOptionalBytes(CborReader reader, byte[] target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = 0;
        }

        if (!reader.ReadBytes(out int offset, out int length) || (length != 0 && length != target.Length))
        {
            return false;
        }

        System.Array.Copy(reader.Source, offset, target, 0, length);
        return true;
    }
}
