using SolidCell.Core.Recording;

namespace SolidCell.Core.Tests.Recording;

public class FlashWearTests
{
    private const int RatedErases = 100_000;
    private const int SimulatedHours = 20;

    /// <summary>
    /// A sample a second and a step an hour for 1000 h, flushed as the instrument does, with and without a host that takes the records;
    /// scaled up from 20 h. Sizes of file system, log and segment as in hardware/board.json.
    /// </summary>
    [Theory]
    [InlineData(256, 160, 16, true)]
    [InlineData(2048, 1800, 32, true)]
    [InlineData(3072, 2816, 32, true)]
    [InlineData(256, 160, 16, false)]
    [InlineData(2048, 1800, 32, false)]
    [InlineData(3072, 2816, 32, false)]
    public void At_the_rate_of_twenty_hours_a_thousand_take_less_than_a_tenth_of_the_rated_erases(
        int kilobytes, int logKilobytes, int segmentKilobytes, bool hasHost)
    {
        var storage = new WearStorage(logKilobytes * 1024, segmentKilobytes * 1024);
        Record(new RecordLog(storage), hasHost);
        double erases = storage.Erases * 1000 / SimulatedHours;
        double rated = (double)RatedErases * kilobytes / 4;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kilobytes} kB, host {hasHost}: {erases:F0} erases, {100 * erases / rated:F2} % of rated");
        Assert.InRange(erases / rated, 0, 0.10);
    }

    private static void Record(RecordLog log, bool hasHost)
    {
        var noise = new Random(1);
        log.Open();
        for (int i = 0; i < SimulatedHours * 3600; i++)
        {
            LogRecord record = log.Begin(RecordKind.Sample, i * 1000L);
            record.Fields[0] = 40_000 + noise.Next(-50, 51);
            record.Fields[1] = 392_700 + noise.Next(-80, 81);
            record.Fields[2] = 5000 + noise.Next(-2, 3);
            record.Fields[3] = 30_000 + (noise.Next(-1, 2) * 62);
            record.Fields[5] = i % 3600 * 109L;
            log.Append(record);
            if (i % 3600 == 3599)
            {
                log.Append(log.Begin(RecordKind.StepEnded, i * 1000L));
            }

            log.FlushIfDue(i * 1000L);
            if (hasHost && i % 60 == 59)
            {
                log.TrimTo(log.BootId, log.NextSequence - 1);
            }
        }

        Assert.Equal(0, log.Overflowed);
    }
}
