using SolidCell.Core.Recording;

namespace SolidCell.Core.Tests.Recording;

public class SampleSizeTests
{
    /// <summary>Long cycling at 0.5 mA/cm2 on a 10 mm pellet, a sample a second, noise of the reference board, 1 h half-cycles.</summary>
    [Fact]
    public void A_sample_of_the_long_cycling_test_takes_at_most_12_bytes()
    {
        const int Samples = 200_000;
        var storage = new MemoryLogStorage(segmentBytes: 16 * 1024);
        var log = new RecordLog(storage);
        log.Open();
        var noise = new Random(1);
        double charge = 0;
        for (int i = 0; i < Samples; i++)
        {
            int sign = i / 3600 % 2 == 0 ? 1 : -1;
            charge = i % 3600 == 0 ? 0 : charge + (sign * (392_700 + noise.Next(-40, 41)) / 3600.0);
            LogRecord record = log.Begin(RecordKind.Sample, i * 1000L);
            record.Fields[0] = sign * (40_000 + (i % 3600)) + noise.Next(-50, 51);
            record.Fields[1] = (sign * 392_700) + noise.Next(-80, 81);
            record.Fields[2] = 5000 + (i % 3600 / 60) + noise.Next(-2, 3);
            record.Fields[3] = 30_000 + (noise.Next(-1, 2) * 62);
            record.Fields[5] = (long)charge;
            log.Append(record);
        }

        log.Flush();
        double size = (double)LifeCheck.BytesOn(storage) / Samples;
        TestContext.Current.TestOutputHelper?.WriteLine($"{size:F2} bytes a sample");
        Assert.InRange(size, 1, 12);
    }
}
