using System.Formats.Cbor;

namespace SolidCell.Ingest.Commanding;

/// <summary>A command to a fixture, as it goes over the wire (docs/mqtt.md). The name's numbers are those of the firmware's CommandName.</summary>
public sealed record CommandRequest(int Name, string Label, byte[] CorrelationId, long[] Arguments, byte[] TestId, byte[] ProgramSha256)
{
    private const int Start = 1;
    private const int IdLength = 16;

    /// <summary>Starts the program with this hash, which the fixture must hold, on a cell of this kind and area.</summary>
    public static CommandRequest ToStart(byte[] testId, byte[] programSha256, int cellKind, long areaSquareMicrometres, long capacityNanoampHours, DateTimeOffset now) =>
        new(Start, "start", NewId(), [cellKind, areaSquareMicrometres, capacityNanoampHours, now.ToUnixTimeMilliseconds()], testId, programSha256);

    public static byte[] NewId() => Guid.NewGuid().ToByteArray()[..IdLength];

    public byte[] ToCbor()
    {
        var writer = new CborWriter();
        writer.WriteStartArray(5);
        writer.WriteByteString(CorrelationId);
        writer.WriteInt32(Name);
        writer.WriteStartArray(Arguments.Length);
        foreach (long argument in Arguments)
            writer.WriteInt64(argument);
        writer.WriteEndArray();
        writer.WriteByteString(TestId);
        writer.WriteByteString(ProgramSha256);
        writer.WriteEndArray();
        return writer.Encode();
    }
}
