using System.Formats.Cbor;
using System.Text.RegularExpressions;
using SolidCell.Core.Commands;

namespace SolidCell.Operations.Commanding;

/// <summary>
/// A command to a fixture, as it goes over the wire (docs/mqtt.md). The name's numbers are those of the firmware's CommandName.
/// </summary>
public sealed partial record CommandRequest(
    int Name, string Label, byte[] CorrelationId, long[] Arguments, byte[] TestId, byte[] ProgramSha256)
{
    private const int BareItems = 5;
    private const int DatedItems = 9;

    /// <summary>True for a command that takes the current away: nothing may hold it up.</summary>
    public bool LowersRisk => CommandRisk.IsLoweredBy((CommandName)Name);

    /// <summary>
    /// Starts the program with this hash, which the fixture must hold, on a cell of this kind and area; 0 leaves what is pressed to the
    /// fixture.
    /// </summary>
    public static CommandRequest ToStart(
        byte[] testId, byte[] programSha256, int cellKind, long areaSquareMicrometres, long capacityNanoampHours, DateTimeOffset now,
        long pressedSquareMicrometres = 0) =>
        new((int)CommandName.Start, "start",
            NewId(), [cellKind, areaSquareMicrometres, capacityNanoampHours, now.ToUnixTimeMilliseconds(), pressedSquareMicrometres],
            testId, programSha256);

    /// <summary>A command that says everything with its name, and maybe with numbers (Core's <see cref="Command.Arguments"/>).</summary>
    public static CommandRequest Of(CommandName name, params long[] arguments) =>
        new((int)name, CapitalInside().Replace(name.ToString(), "-$0").ToLowerInvariant(), NewId(), arguments, [], []);

    public static byte[] NewId() => Guid.NewGuid().ToByteArray()[..Command.CorrelationIdBytes];

    /// <summary>The bytes on the wire; without a stamp only a fixture of older firmware takes it, or one that is to lower a risk.</summary>
    public byte[] ToCbor(CommandStamp? stamp = null)
    {
        var writer = new CborWriter();
        writer.WriteStartArray(stamp is null ? BareItems : DatedItems);
        writer.WriteByteString(CorrelationId);
        writer.WriteInt32(Name);
        writer.WriteStartArray(Arguments.Length);
        foreach (long argument in Arguments)
        {
            writer.WriteInt64(argument);
        }

        writer.WriteEndArray();
        writer.WriteByteString(TestId);
        writer.WriteByteString(ProgramSha256);
        Write(writer, stamp);
        writer.WriteEndArray();
        return writer.Encode();
    }

    private static void Write(CborWriter writer, CommandStamp? stamp)
    {
        if (stamp is null)
        {
            return;
        }

        writer.WriteTextString(stamp.Fixture);
        writer.WriteByteString(stamp.HostId);
        writer.WriteInt64(stamp.Counter);
        writer.WriteInt64(stamp.Expires.ToUnixTimeMilliseconds());
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex CapitalInside();
}
