using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;

namespace SolidCell.Host.CommandLine;

/// <summary>A protocol's text and where it came from: a file, or one of the ready ones by name.</summary>
internal sealed record ProtocolSource(string FileName, string Text)
{
    /// <summary>A file goes before a built-in protocol of the same name.</summary>
    public static ProtocolSource Find(string fileOrName)
    {
        if (File.Exists(fileOrName))
        {
            return new ProtocolSource(fileOrName, UserTextFile.Read(fileOrName));
        }

        if (BuiltinProtocols.Names.Contains(fileOrName))
        {
            return Ready(fileOrName);
        }

        if (Directory.Exists(fileOrName))
        {
            throw new UserErrorException($"'{fileOrName}' is a folder; name the protocol file in it.");
        }

        throw new UserErrorException(
            $"There is no file '{fileOrName}', and no built-in protocol of that name; built in are {string.Join(", ", BuiltinProtocols.Names)}.");
    }

    /// <summary>One of <see cref="BuiltinProtocols.Names"/>.</summary>
    public static ProtocolSource Ready(string name) => new(name + ".yaml", BuiltinProtocols.Read(name));

    public ProtocolCheck Check() => ProtocolReader.Read(Text, FileName);

    /// <summary>The protocol, or a user error that lists every problem.</summary>
    public Protocol Protocol()
    {
        ProtocolCheck check = Check();
        return check.Protocol ?? throw new UserErrorException(
            $"{FileName} cannot be used:" + Environment.NewLine + string.Join(Environment.NewLine, check.Problems.Select(check.Describe)));
    }
}
