using CsCheck;
using SolidCell.Core.Recording;
using SolidCell.Core.Telemetry;
using SolidCell.Core.Tests.Commands;
using SolidCell.Core.Tests.Recording;

namespace SolidCell.Core.Tests.Telemetry;

/// <summary>Whatever bytes come, over the link or from the flash: no exception, and nothing grows without bound.</summary>
public class HostileBytesTests
{
    private const int ReplyBytes = 1024;

    /// <summary>Noise alone stops at the first byte; an array head in front lets it get further in.</summary>
    private static readonly Gen<byte[]> Messages =
        from head in Gen.Byte[0x80, 0x8A].Array[0, 1]
        from noise in Gen.Byte.Array[0, 120]
        select (byte[])[.. head, .. noise];

    [Fact]
    public void Any_message_is_answered_within_the_reply_buffer() => Messages.Sample(message =>
    {
        Uplink uplink = new(Opened(new MemoryLogStorage()), new RecordingTarget(), "f1");
        byte[] reply = new byte[ReplyBytes];
        uplink.OnAck(message, message.Length);
        return uplink.OnCommand(message, message.Length, reply) is >= 0 and <= ReplyBytes
            && uplink.OnProtocolChunk(message, message.Length, reply) is >= 0 and <= ReplyBytes;
    });

    [Fact]
    public void Any_segment_is_read_to_an_end_and_the_log_goes_on_behind_it() =>
        Gen.Byte.Array[0, 400].Sample(noise => ReadsAndGoesOn(noise));

    [Fact]
    public void A_segment_with_any_one_byte_changed_is_read_to_an_end_too() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Byte[1, 255]).Sample((place, change) =>
        {
            byte[] segment = Genuine();
            segment[place % segment.Length] ^= change;
            return ReadsAndGoesOn(segment);
        });

    private static bool ReadsAndGoesOn(byte[] segment)
    {
        MemoryLogStorage storage = new();
        storage.Append(1, segment, segment.Length);
        RecordLog log = Opened(storage);
        LogRecord last = log.Begin(RecordKind.ClockSet, 1);
        log.Append(last);
        LogReader reader = new(log);
        LogRecord record = new();
        int read = 0;
        while (reader.TryRead(record))
        {
            read++;
        }

        // A frame takes three bytes at least; the log's own record comes last.
        return record.Kind == RecordKind.ClockSet && read <= 1 + (segment.Length / 3);
    }

    private static byte[] Genuine()
    {
        MemoryLogStorage storage = new();
        RecordLog log = Opened(storage);
        for (int i = 0; i < 20; i++)
        {
            RecordLogTests.AppendSample(log, i);
        }

        log.Flush();
        int[] numbers = new int[1];
        Assert.Equal(1, storage.List(numbers));
        byte[] bytes = new byte[storage.Length(numbers[0])];
        storage.Read(numbers[0], 0, bytes, bytes.Length);
        return bytes;
    }

    private static RecordLog Opened(MemoryLogStorage storage)
    {
        RecordLog log = new(storage);
        log.Open();
        return log;
    }
}
