using SolidCell.Core.Commands;
using SolidCell.Core.Recording;
using SolidCell.Core.Telemetry;
using SolidCell.Core.Tests.Commands;
using SolidCell.Core.Tests.Recording;

namespace SolidCell.Core.Tests.Telemetry;

/// <summary>Which acks are taken, and where a batch ends.</summary>
public sealed class UplinkEdgeTests
{
    private readonly RecordLog _log = new(new MemoryLogStorage(segmentBytes: 8192));
    private readonly RecordingTarget _target = new();
    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly Uplink _uplink;

    public UplinkEdgeTests()
    {
        _log.Open();
        _uplink = new Uplink(_log, _target, "f1");
    }

    [Theory]
    [InlineData(1, 99, true)]
    [InlineData(1, 100, false)]
    [InlineData(1, 0, true)]
    [InlineData(1, -1, false)]
    [InlineData(0, 0, false)]
    [InlineData(-1, 0, false)]
    [InlineData(2, 0, false)]
    public void An_ack_is_taken_of_any_record_that_was_made(int boot, long sequence, bool isTaken)
    {
        for (int i = 0; i < 100; i++)
        {
            RecordLogTests.AppendSample(_log, i);
        }

        Assert.Equal((isTaken, isTaken ? 0 : 1), (Acknowledge(boot, sequence), _uplink.BadAcks));
        Assert.Equal(isTaken ? (boot, sequence) : (0, -1), (_uplink.DurableBootId, _uplink.DurableSequence));
    }

    [Fact]
    public void What_the_host_has_for_good_never_becomes_less()
    {
        MemoryLogStorage storage = new();
        new RecordLog(storage).Open();
        RecordLog log = new(storage);
        log.Open();
        Uplink uplink = new(log, _target, "f1");
        log.Append(log.Begin(RecordKind.ClockSet, 0));
        log.Append(log.Begin(RecordKind.ClockSet, 0));
        foreach ((int boot, long sequence) in new[] { (1, 900L), (1, 5L), (2, 1L), (2, 0L), (1, 900L) })
        {
            byte[] ack = HostOfTest.Ack(boot, sequence);
            Assert.True(uplink.OnAck(ack, ack.Length));
            Assert.Equal(boot == 1 && uplink.DurableBootId == 1 ? (1, 900) : (2, 1), (uplink.DurableBootId, uplink.DurableSequence));
        }
    }

    [Fact]
    public void What_was_logged_is_on_the_storage_before_a_command_is_answered()
    {
        _log.Append(_log.Begin(RecordKind.ClockSet, 0));
        Assert.Equal(0, _uplink.NextBatch(_buffer));
        HostOfTest.Send(_uplink, new HostOfTest().Write(CommandName.Resume));
        Assert.NotEqual(0, _uplink.NextBatch(_buffer));
    }

    /// <summary>Two payloads of 500 bytes: a third does not fit the message, or the room for payloads.</summary>
    [Theory]
    [InlineData(1600, 1200)]
    [InlineData(1200, 4096)]
    public void Payloads_go_into_as_many_batches_as_they_need_and_come_out_whole(int bufferBytes, int payloadBytes)
    {
        Uplink uplink = new(_log, _target, "f1", null, 256, payloadBytes);
        for (byte i = 1; i <= 9; i++)
        {
            LogRecord waveform = _log.Begin(RecordKind.Waveform, i);
            Array.Fill(waveform.Payload, i);
            waveform.PayloadLength = 500;
            _log.Append(waveform);
        }

        _log.Flush();
        byte[] buffer = new byte[bufferBytes];
        List<int> counts = [];
        for (int length = uplink.NextBatch(buffer); length > 0; length = uplink.NextBatch(buffer))
        {
            (int _, long first, int count) = BatchHead.Read(buffer, length);
            counts.Add(count);
            byte[] last = [.. Enumerable.Repeat((byte)(first + count), 500)];
            Assert.True(buffer.AsSpan(0, length).IndexOf(last) > 0);
        }

        Assert.Equal([2, 2, 2, 2, 1], counts);
    }

    /// <summary>A batch stops at what surely fits: another number means another bound on what a record takes.</summary>
    [Theory]
    [InlineData(1024, 75)]
    [InlineData(2048, 161)]
    public void So_many_samples_go_into_a_buffer(int bufferBytes, int samples)
    {
        for (int i = 0; i < 600; i++)
        {
            RecordLogTests.AppendSample(_log, i);
        }

        _log.Flush();
        byte[] buffer = new byte[bufferBytes];
        Assert.Equal((1, 0L, samples), BatchHead.Read(buffer, _uplink.NextBatch(buffer)));
    }

    private bool Acknowledge(int boot, long sequence)
    {
        byte[] ack = HostOfTest.Ack(boot, sequence);
        return _uplink.OnAck(ack, ack.Length);
    }
}
