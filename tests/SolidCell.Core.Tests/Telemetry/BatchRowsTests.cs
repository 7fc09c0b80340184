using SolidCell.Core.Recording;
using SolidCell.Core.Telemetry;

namespace SolidCell.Core.Tests.Telemetry;

/// <summary>What fits into a batch: its records, and the bytes of their payloads.</summary>
public sealed class BatchRowsTests
{
    private readonly KindColumns _kind = new(RecordKind.Waveform);

    [Fact]
    public void A_payload_has_room_up_to_the_last_byte()
    {
        var rows = new BatchRows(maximumRecords: 3, payloadBytes: 10);
        rows.Add(Payload(6), _kind);
        Assert.True(rows.HasRoom(Payload(4)));
        Assert.False(rows.HasRoom(Payload(5)));
        rows.Clear();
        Assert.True(rows.HasRoom(Payload(10)));
        Assert.False(rows.HasRoom(Payload(11)));
    }

    [Fact]
    public void Records_have_room_up_to_the_last_one()
    {
        var rows = new BatchRows(maximumRecords: 2, payloadBytes: 10);
        rows.Add(Payload(0), _kind);
        Assert.True(rows.HasRoom(Payload(0)));
        rows.Add(Payload(0), _kind);
        Assert.False(rows.HasRoom(Payload(0)));
    }

    private static LogRecord Payload(int bytes) => new() { Kind = RecordKind.Waveform, PayloadLength = bytes };
}
