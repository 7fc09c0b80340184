using System.Threading;
using nanoFramework.TestFramework;
using SolidCell.Core.Encoding;
using SolidCell.Core.Recording;

namespace SolidCell.Device.Tests.Recording;

/// <summary>Checksum and delta coding of the record log.</summary>
[TestClass]
public sealed class LogTests
{
    private const int Records = 200;

    [TestMethod]
    public void Checksum_of_the_usual_digits()
    {
        byte[] digits = { (byte)'1', (byte)'2', (byte)'3', (byte)'4', (byte)'5', (byte)'6', (byte)'7', (byte)'8', (byte)'9' };
        Assert.AreEqual(0x29B1, Crc16.Over(Crc16.Start, digits, 0, digits.Length));
    }

    [TestMethod]
    public void What_is_appended_is_read_back_with_its_signs()
    {
        RecordLog log = OpenLog(new MemoryLogStorage(65536, 8192));
        AppendSamples(log);
        log.Flush();
        Assert.AreEqual(Records, CountGoodRecords(log));
    }

    /// <summary>The bytes of a log are the same on every machine: header, delta coding, checksums.</summary>
    [TestMethod]
    public void The_bytes_of_a_log_are_the_golden_ones()
    {
        MemoryLogStorage storage = new MemoryLogStorage(65536, 8192);
        RecordLog log = OpenLog(storage);
        AppendSamples(log);
        log.Flush();
        Assert.AreEqual(1733, Checksum(storage));
    }

    [TestMethod]
    public void The_ends_of_64_bits_come_back()
    {
        long[] values = { long.MaxValue, long.MinValue, -1, 0, long.MinValue, long.MaxValue };
        RecordLog log = OpenLog(new MemoryLogStorage(65536, 8192));
        for (int i = 0; i < values.Length; i++)
        {
            LogRecord record = log.Begin(RecordKind.Sample, i);
            record.Fields[0] = values[i];
            record.Fields[5] = values[values.Length - 1 - i];
            log.Append(record);
        }

        LogReader reader = new LogReader(log);
        LogRecord back = new LogRecord();
        for (int i = 0; i < values.Length; i++)
        {
            Assert.IsTrue(reader.TryRead(back));
            Assert.AreEqual(values[i], back.Fields[0]);
            Assert.AreEqual(values[values.Length - 1 - i], back.Fields[5]);
        }
    }

    /// <summary>The link's thread does so on the device, between any two instructions of the measuring one.</summary>
    [TestMethod]
    public void Another_thread_may_flush_while_records_are_appended()
    {
        RecordLog log = OpenLog(new MemoryLogStorage(65536, 8192));
        log.FlushesItself = false;
        Thread other = new Thread(() => FlushUntil(log, Records));
        other.Start();
        AppendSamples(log);
        other.Join();
        Assert.AreEqual(0, log.Overflowed);
        Assert.AreEqual(Records, CountGoodRecords(log));
    }

    [TestMethod]
    public void A_second_boot_goes_on_with_the_next_number()
    {
        MemoryLogStorage storage = new MemoryLogStorage(65536, 8192);
        RecordLog first = OpenLog(storage);
        first.Append(first.Begin(RecordKind.Booted, 0));
        first.Flush();
        RecordLog second = OpenLog(storage);
        Assert.AreEqual(first.BootId + 1, second.BootId);
        Assert.AreEqual(0L, second.NextSequence);
    }

    private static RecordLog OpenLog(MemoryLogStorage storage)
    {
        RecordLog log = new RecordLog(storage);
        log.Open();
        return log;
    }

    private static void AppendSamples(RecordLog log)
    {
        for (int i = 0; i < Records; i++)
        {
            LogRecord record = log.Begin(RecordKind.Sample, i * 50L);
            Fill(record, i);
            log.Append(record);
        }
    }

    private static void FlushUntil(RecordLog log, long sequence)
    {
        while (log.NextSequence < sequence)
        {
            log.Flush();
        }
    }

    private static int Checksum(MemoryLogStorage storage)
    {
        int[] segments = new int[8];
        int count = storage.List(segments);
        int crc = Crc16.Start;
        for (int i = 0; i < count; i++)
        {
            byte[] bytes = new byte[storage.Length(segments[i])];
            crc = Crc16.Over(crc, bytes, 0, storage.Read(segments[i], 0, bytes, bytes.Length));
        }

        return crc;
    }

    private static int CountGoodRecords(RecordLog log)
    {
        LogReader reader = new LogReader(log);
        LogRecord record = new LogRecord();
        LogRecord expected = new LogRecord();
        int good = 0;
        while (reader.TryRead(record))
        {
            Fill(expected, good);
            good += record.Sequence == good && record.Milliseconds == good * 50L && HasSameFields(record, expected) ? 1 : 0;
        }

        return good;
    }

    /// <summary>Both signs, jumps beyond 32 bits and small steps.</summary>
    private static void Fill(LogRecord record, int i)
    {
        record.Fields[0] = (i % 2 == 0 ? 1 : -1) * (300000L + i);
        record.Fields[1] = -78540;
        record.Fields[2] = 5000;
        record.Fields[3] = 30000 - i;
        record.Fields[4] = 0x1111;
        record.Fields[5] = i * 5000000000L * (i % 3 == 0 ? -1 : 1);
    }

    private static bool HasSameFields(LogRecord a, LogRecord b)
    {
        for (int i = 0; i < 6; i++)
        {
            if (a.Fields[i] != b.Fields[i])
            {
                return false;
            }
        }

        return true;
    }
}
