using CsCheck;
using SolidCell.Core.Encoding;
using SolidCell.Core.Recording;
using SolidCell.Core.Recording.Frames;

namespace SolidCell.Core.Tests.Recording.Frames;

/// <summary>Records as frames: the bytes, the way back for every kind, and what damage does.</summary>
public sealed class FrameTests
{
    private const int Start = 0x1234;

    private static readonly RecordKind[] Kinds = Enum.GetValues<RecordKind>();

    private static readonly Gen<long> Numbers = Gen.OneOf(Gen.Const(0L), Gen.Long[-100, 100], Gen.Long);

    private static readonly Gen<LogRecord> Records =
        from kind in Gen.Int[0, Kinds.Length - 1].Select(i => Kinds[i])
        from boot in Gen.Int[1, int.MaxValue]
        from sequence in Gen.Long[0, long.MaxValue / 2]
        from milliseconds in Gen.Long[0, 1_000_000_000_000]
        from fields in Numbers.Array[LogRecord.MaximumFields]
        from payload in Gen.Byte.Array[0, LogRecord.MaximumPayload]
        select Make(kind, boot, sequence, milliseconds, fields, payload);

    private readonly FrameWriter _writer = new();
    private readonly FrameReader _reader = new();
    private readonly byte[] _bytes = new byte[4096];
    private readonly LogRecord _read = new();

    /// <summary>Tag, interval, mask, changed fields; the charge is coded as the change of its growth.</summary>
    [Fact]
    public void Samples_are_coded_as_changes_from_the_one_before()
    {
        _writer.Restart(Start);
        int first = _writer.Write(Make(RecordKind.Sample, 1, 0, 50, [20_000, 5, 0, 0, 0, 3], []), 0, false, _bytes, 0);
        int second = _writer.Write(Make(RecordKind.Sample, 1, 1, 100, [20_001, 5, 0, 0, 0, 6], []), 0, false, _bytes, first);
        int third = _writer.Write(Make(RecordKind.Sample, 1, 2, 151, [20_001, 5, 0, 0, 0, 9], []), 0, false, _bytes, second);
        Assert.Equal("01" + "64" + "23" + "C0B802" + "0A" + "06", Body(0, first));
        Assert.Equal("01" + "00" + "01" + "02", Body(first, second));
        Assert.Equal("01" + "02" + "00", Body(second, third));
        int crc = Crc16.Over(Crc16.Over(Start, _bytes, 0, first - 2), _bytes, first, second - 2);
        Assert.Equal((crc & 0xFF, crc >> 8), (_bytes[second - 2], _bytes[second - 1]));
    }

    [Fact]
    public void Payload_skip_and_place_of_a_copy_have_their_bits_and_bytes()
    {
        _writer.Restart(Start);
        int end = _writer.Write(Make(RecordKind.ClockSet, 3, 4, 0, [0], [0xAB, 0xCD]), 5, true, _bytes, 0);
        Assert.Equal("EC" + "06" + "08" + "0A" + "00" + "00" + "0200" + "ABCD", Body(0, end));
        _writer.Restart(Start);
        Assert.Equal("00" + "06" + "8001", Body(0, _writer.WritePosition(3, 64, _bytes, 0)));
        Assert.Equal("80" + "0E", Body(0, _writer.WriteSeal(7, _bytes, 0)));
    }

    [Fact]
    public void Any_records_of_any_kinds_come_back_in_their_places() =>
        Gen.Select(Records.Array[1, 6], Gen.Int[0, 3]).Sample((records, skipped) =>
        {
            (FrameWriter writer, FrameReader reader, byte[] bytes) = (new(), new(), new byte[8192]);
            writer.Restart(Start);
            int end = 0;
            Array.ForEach(records, record => end = writer.Write(record, skipped, false, bytes, end));
            reader.Restart(7, 100, Start);
            int at = 0;
            for (int i = 0; i < records.Length; i++)
            {
                LogRecord read = new();
                at = reader.Read(bytes, at, end, read);
                AssertSame(records[i], read);
                Assert.Equal(
                    (7, 100 + i + ((i + 1) * skipped), true, false),
                    (read.BootId, read.Sequence, reader.IsRecord, reader.IsCarried));
            }

            Assert.Equal(end, at);
            Assert.Equal(-1, reader.Read(bytes, at, end, new LogRecord()));
        });

    [Fact]
    public void A_copy_keeps_its_place_and_takes_none() => Gen.Select(Records, Gen.Bool).Sample((record, skips) =>
    {
        (FrameWriter writer, FrameReader reader, byte[] bytes, LogRecord read) = (new(), new(), new byte[2048], new());
        writer.Restart(Start);
        int end = writer.Write(record, 0, true, bytes, 0);
        reader.Restart(7, 100, Start);
        Assert.Equal(end, reader.Read(bytes, 0, end, read));
        AssertSame(record, read);
        Assert.Equal((record.BootId, record.Sequence), (read.BootId, read.Sequence));
        Assert.Equal((100, false, true), (reader.NextSequence, reader.IsRecord, reader.IsCarried));
    });

    [Fact]
    public void A_position_says_where_the_next_record_stands_and_behind_a_seal_is_nothing()
    {
        _writer.Restart(Start);
        int first = _writer.WritePosition(9, 1000, _bytes, 0);
        int second = _writer.Write(Make(RecordKind.ClockSet, 1, 1, 5, [6], []), 0, false, _bytes, first);
        int third = _writer.WriteSeal(42, _bytes, second);
        int fourth = _writer.Write(Make(RecordKind.ClockSet, 1, 1, 5, [6], []), 0, false, _bytes, third);
        _reader.Restart(1, 0, Start);
        Assert.Equal(first, _reader.Read(_bytes, 0, fourth, _read));
        Assert.Equal((9, 1000, false, false, false),
            (_reader.BootId, _reader.NextSequence, _reader.IsRecord, _reader.IsCarried, _reader.IsSealed));
        Assert.Equal(second, _reader.Read(_bytes, first, fourth, _read));
        Assert.Equal((9, 1000, 1001), (_read.BootId, _read.Sequence, _reader.NextSequence));
        Assert.Equal(third, _reader.Read(_bytes, second, fourth, _read));
        Assert.Equal((true, 42, false, false), (_reader.IsSealed, _reader.Removed, _reader.IsRecord, _reader.IsCarried));
        Assert.Equal(-1, _reader.Read(_bytes, third, fourth, _read));
        _reader.Restart(1, 0, Start);
        Assert.Equal((false, 0, 0), (_reader.IsSealed, _reader.Removed, _reader.Tag));
    }

    [Fact]
    public void A_frame_cut_short_anywhere_or_with_any_bit_changed_is_none()
    {
        _writer.Restart(Start);
        int end = _writer.Write(Make(RecordKind.StepStarted, 3, 4, 70, [1, 2, 3, 4, 5, 6, 7, 8], [0xAB, 0xCD]), 1, true, _bytes, 0);
        for (int length = 0; length < end; length++)
        {
            Assert.Equal(-1, Read(length));
        }

        for (int bit = 0; bit < 8 * end; bit++)
        {
            _bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Equal(-1, Read(end));
            _bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.Equal(end, Read(end));
    }

    /// <summary>A ClockSet of a newer firmware with a second and a fourth field, by hand.</summary>
    [Fact]
    public void Fields_that_a_newer_firmware_appended_are_passed_over()
    {
        byte[] body = [(byte)RecordKind.ClockSet | FrameTag.HasPayload, 0x02, 0x0B, 0x04, 0x06, 0x88, 0x01, 0x01, 0x00, 0xEE];
        int crc = Crc16.Over(Start, body, 0, body.Length);
        byte[] frame = [.. body, (byte)crc, (byte)(crc >> 8)];
        _reader.Restart(1, 0, Start);
        Assert.Equal(frame.Length, _reader.Read(frame, 0, frame.Length, _read));
        Assert.Equal([1, 2, 1, 0xEE], new[] { _read.Milliseconds, _read.Fields[0], _read.PayloadLength, _read.Payload[0] });
    }

    [Theory]
    [InlineData(512, true)]
    [InlineData(513, false)]
    public void A_payload_has_512_bytes_at_most(int length, bool isRead)
    {
        byte[] body = [(byte)RecordKind.ClockSet | FrameTag.HasPayload, 0, 0, (byte)length, (byte)(length >> 8), .. new byte[length]];
        int crc = Crc16.Over(Start, body, 0, body.Length);
        byte[] frame = [.. body, (byte)crc, (byte)(crc >> 8)];
        _reader.Restart(1, 0, Start);
        Assert.Equal(isRead ? frame.Length : -1, _reader.Read(frame, 0, frame.Length, _read));
    }

    [Fact]
    public void The_longest_record_fits_the_longest_frame()
    {
        _writer.Restart(Start);
        LogRecord longest = Make(RecordKind.StepStarted, int.MinValue, long.MinValue, long.MinValue,
            [.. Enumerable.Repeat(long.MinValue, 16)], new byte[512]);
        Assert.InRange(_writer.Write(longest, long.MinValue, true, _bytes, 0), 700, FrameWriter.MaximumFrameBytes);
    }

    [Fact]
    public void The_writer_knows_the_last_record_of_a_kind_until_it_begins_anew()
    {
        _writer.Restart(Start);
        Assert.False(_writer.TryGetLast(RecordKind.Sample, _read));
        _writer.Write(Make(RecordKind.Sample, 1, 0, 50, [1, 2, 3, 4, 5, 6], []), 0, false, _bytes, 0);
        Assert.True(_writer.TryGetLast(RecordKind.Sample, _read));
        Assert.Equal((RecordKind.Sample, 50, 6, 0), (_read.Kind, _read.Milliseconds, _read.FieldCount, _read.PayloadLength));
        Assert.Equal([1, 2, 3, 4, 5, 6], _read.Fields[..6]);
        Assert.False(_writer.TryGetLast(RecordKind.Fault, _read));
        _writer.Restart(Start);
        Assert.False(_writer.TryGetLast(RecordKind.Sample, _read));
        Assert.Equal((0, 0), (_read.Milliseconds, _read.Fields[5]));
    }

    private static LogRecord Make(RecordKind kind, int boot, long sequence, long milliseconds, long[] fields, byte[] payload)
    {
        int count = RecordSchema.Fields(kind).Length;
        LogRecord record = new() { Kind = kind, BootId = boot, Sequence = sequence, Milliseconds = milliseconds, FieldCount = count };
        Array.Copy(fields, record.Fields, Math.Min(count, fields.Length));
        payload.CopyTo(record.Payload, 0);
        record.PayloadLength = payload.Length;
        return record;
    }

    private static void AssertSame(LogRecord expected, LogRecord read)
    {
        Assert.Equal((expected.Kind, expected.Milliseconds, expected.FieldCount, expected.PayloadLength),
            (read.Kind, read.Milliseconds, read.FieldCount, read.PayloadLength));
        Assert.Equal(expected.Fields[..expected.FieldCount], read.Fields[..read.FieldCount]);
        Assert.Equal(expected.Payload[..expected.PayloadLength], read.Payload[..read.PayloadLength]);
    }

    private int Read(int length)
    {
        _reader.Restart(1, 0, Start);
        return _reader.Read(_bytes, 0, length, _read);
    }

    private string Body(int from, int end) => Convert.ToHexString(_bytes, from, end - from - 2);
}
