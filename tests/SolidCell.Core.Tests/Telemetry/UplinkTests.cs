using SolidCell.Core.Commands;
using SolidCell.Core.Recording;
using SolidCell.Core.Telemetry;
using SolidCell.Core.Tests.Commands;
using SolidCell.Core.Tests.Recording;
using CborReader = System.Formats.Cbor.CborReader;

namespace SolidCell.Core.Tests.Telemetry;

public class UplinkTests
{
    private readonly RecordLog _log = new(new MemoryLogStorage(segmentBytes: 8192));
    private readonly RecordingTarget _target = new();
    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly Uplink _uplink;

    public UplinkTests()
    {
        _log.Open();
        _uplink = new Uplink(_log, _target, "f1");
    }

    [Fact]
    public void A_batch_is_these_bytes()
    {
        RecordLogTests.AppendSample(_log, 0);
        LogRecord step = _log.Begin(RecordKind.Fault, 60);
        step.Fields[0] = 3;
        step.Fields[2] = -500;
        _log.Append(step);
        RecordLogTests.AppendSample(_log, 2);
        LogRecord command = _log.Begin(RecordKind.Command, 120);
        command.Fields[0] = 1;
        command.Payload[0] = 0xAB;
        command.PayloadLength = 1;
        _log.Append(command);
        Assert.Equal(0, _uplink.NextBatch(_buffer));
        _log.Flush();

        int length = _uplink.NextBatch(_buffer);
        Assert.Equal(
            "8602010004" + "83"
            + "8501820002820018648682194E2002821A0007A1200082000082000082000082000680".ToUpperInvariant()
            + "8508810181183C858103810081" + "3901F3" + "8100810080"
            + "850981038118788281018100" + "8141AB" + "80",
            Convert.ToHexString(_buffer, 0, length));
        Assert.Equal(0, _uplink.NextBatch(_buffer));
    }

    [Fact]
    public void Batches_follow_one_another_without_gap_and_start_again_at_the_durable_position()
    {
        for (int i = 0; i < 1000; i++)
        {
            RecordLogTests.AppendSample(_log, i);
        }

        _log.Flush();

        Assert.Equal((1, 0L, 256), NextHead());
        Assert.Equal((1, 256L, 256), NextHead());
        _uplink.OnAck([0x82, 0x01, 0x18, 0xFF], 4);
        _uplink.Rewind();
        Assert.Equal((1, 256L, 256), NextHead());
        Assert.Equal((1, 512L, 256), NextHead());
        Assert.Equal((1, 768L, 232), NextHead());
        Assert.Equal(0, _uplink.NextBatch(_buffer));
    }

    [Fact]
    public void A_batch_names_the_record_before_it_and_the_first_one_after_a_new_connection_names_none()
    {
        for (int i = 0; i < 600; i++)
        {
            RecordLogTests.AppendSample(_log, i);
        }

        _log.Flush();

        Assert.Equal("80", Tail(1));
        Assert.Equal("820118FF", Tail(4));
        Assert.Equal("82011901FF", Tail(5));
        _uplink.OnAck([0x82, 0x01, 0x18, 0xFF], 4);
        _uplink.Rewind();
        Assert.Equal("80", Tail(1));
        Assert.Equal("82011901FF", Tail(5));
    }

    [Fact]
    public void A_record_leaves_only_once_it_is_on_the_storage_and_then_in_its_place()
    {
        long sent = 0;
        for (int i = 0; i < 3000; i++)
        {
            RecordLogTests.AppendSample(_log, i);
            if (i % 37 == 36)
            {
                _log.Flush();
            }

            while (NextHead() is { Count: > 0 } head)
            {
                Assert.Equal(sent, head.First);
                sent += head.Count;
                Assert.True(sent <= (i + 1) / 37 * 37 || i % 37 != 36, $"record {sent} left at {i}");
            }
        }

        _log.Flush();
        while (NextHead() is { Count: > 0 } head)
        {
            sent += head.Count;
        }

        Assert.Equal(3000, sent);
    }

    [Fact]
    public void A_storage_that_refuses_keeps_records_back_until_it_takes_them()
    {
        RefusingStorage storage = new();
        RecordLog log = new(storage);
        log.Open();
        Uplink uplink = new(log, _target, "f1");
        RecordLogTests.AppendSample(log, 0);
        storage.Refuses = true;
        log.Flush();
        Assert.Equal(1, log.StorageFailures);
        Assert.Equal(0, uplink.NextBatch(_buffer));
        RecordLogTests.AppendSample(log, 1);
        storage.Refuses = false;
        log.Flush();
        Assert.Equal((1, 0L, 2), BatchHead.Read(_buffer, uplink.NextBatch(_buffer)));
    }

    [Fact]
    public void A_small_buffer_gets_small_batches_and_every_record()
    {
        for (int i = 0; i < 1000; i++)
        {
            RecordLogTests.AppendSample(_log, i);
        }

        _log.Flush();
        byte[] small = new byte[1024];
        long next = 0;
        for (int length = _uplink.NextBatch(small); length > 0; length = _uplink.NextBatch(small))
        {
            (int _, long first, int count) = BatchHead.Read(small, length);
            Assert.Equal(next, first);
            next += count;
        }

        Assert.Equal(1000, next);
    }

    [Theory]
    [InlineData("82020A")] // a boot that has not been
    [InlineData("820118C8")] // a record that has not been made
    [InlineData("8201")]
    [InlineData("83010101")]
    [InlineData("820120")]
    [InlineData("")]
    public void An_ack_of_something_else_trims_nothing_and_is_counted(string hex)
    {
        for (int i = 0; i < 100; i++)
        {
            RecordLogTests.AppendSample(_log, i);
        }

        byte[] ack = Convert.FromHexString(hex);
        _uplink.OnAck(ack, ack.Length);
        Assert.Equal(1, _uplink.BadAcks);
        Assert.Equal(0, _uplink.DurableBootId);
    }

    [Fact]
    public void A_command_that_arrives_twice_is_carried_out_once_and_answered_twice()
    {
        byte[] id = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];
        byte[] command = new HostOfTest().Write(CommandName.Resume, id);
        Assert.Equal((CommandOutcome.Done, ""), Send(command, id));
        Assert.Equal((CommandOutcome.Repeated, ""), Send(command, id));
        Assert.Equal([CommandName.Resume], _target.Executed);
    }

    [Fact]
    public void A_refusal_is_answered_in_words_and_the_same_again()
    {
        byte[] id = new byte[16];
        _target.Refusal = "no program";
        byte[] command = new HostOfTest().Write(CommandName.Start, id);
        Assert.Equal((CommandOutcome.Refused, "no program"), Send(command, id));
        _target.Refusal = "";
        Assert.Equal((CommandOutcome.Refused, "no program"), Send(command, id));
    }

    [Fact]
    public void Bytes_that_are_no_command_are_answered_as_malformed() =>
        Assert.Equal((CommandOutcome.Malformed, "not a command of version 2"), Send([1, 2, 3], new byte[16]));

    /// <summary>The last bytes of the next batch.</summary>
    private string Tail(int bytes)
    {
        int length = _uplink.NextBatch(_buffer);
        return Convert.ToHexString(_buffer, length - bytes, bytes);
    }

    private (int BootId, long First, int Count) NextHead() => BatchHead.Read(_buffer, _uplink.NextBatch(_buffer));

    private (CommandOutcome Outcome, string Detail) Send(byte[] command, byte[] expectedId)
    {
        int length = _uplink.OnCommand(command, command.Length, _buffer);
        var reader = new CborReader(_buffer.AsMemory(0, length));
        Assert.Equal(3, reader.ReadStartArray());
        Assert.Equal(expectedId, reader.ReadByteString());
        return ((CommandOutcome)reader.ReadInt32(), reader.ReadTextString());
    }
}
