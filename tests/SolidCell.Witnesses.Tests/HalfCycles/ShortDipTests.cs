using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Witnesses.Tests.HalfCycles;

/// <summary>An hour of 0.5 mA/cm2 at 50 mV, 20 readings a second, 50 uV of noise that a fixed table gives.</summary>
public class ShortDipTests
{
    [Theory]
    [InlineData(0, 0, "Silent")]
    [InlineData(2, 0, "Silent")]
    [InlineData(3, 0, "Suspects")]
    [InlineData(6, 1, "Silent")]
    [InlineData(8, 1, "Suspects")]
    public void Dips_alone_are_a_sign_however_far_apart(int dips, int rises, string verdict)
    {
        DipCollector collector = Run(tick => Spike(tick, dips, 0.85, 1000) * Spike(tick, rises, 1.15, 1500));
        Witness witness = WitnessReport.None.With(collector).The(WitnessKind.ShortDips);
        Assert.Equal(verdict, witness.Verdict.ToString());
        Assert.Equal((dips, rises), (collector.DipHours.Count, collector.Rises));
    }

    [Fact]
    public void What_stays_a_second_and_more_drifts_or_is_smaller_than_the_noise_is_no_dip()
    {
        Assert.Empty(Run(tick => tick is > 20_000 and < 20_100 ? 0.8 : 1).DipHours);
        Assert.Empty(Run(tick => 1 + (0.3 * tick / 72_000)).DipHours);
        Assert.Empty(Run(tick => Spike(tick, 9, 0.97, 1000)).DipHours);
    }

    [Fact]
    public void Slow_readings_are_not_judged()
    {
        var collector = new DipCollector();
        for (int second = 0; second < 36_000; second++)
        {
            collector.Take(second / 3600.0, second % 1000 == 999 ? 0.03 : 0.05, 0.5);
        }

        Assert.Equal(Verdict.NotJudged, WitnessReport.None.With(collector).The(WitnessKind.ShortDips).Verdict);
    }

    private static DipCollector Run(Func<int, double> shape)
    {
        var collector = new DipCollector();
        uint state = 1;
        for (int tick = 0; tick < 72_000; tick++)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            double noise = ((state >> 8) / (double)(1 << 24)) - 0.5;
            collector.Take(tick / 72_000.0, (0.05 * shape(tick)) + (1e-4 * noise), 0.5);
        }

        return collector;
    }

    /// <summary>So many excursions of two readings, 3000 ticks apart.</summary>
    private static double Spike(int tick, int count, double height, int first) =>
        tick >= first && (tick - first) / 3000 < count && (tick - first) % 3000 < 2 ? height : 1;
}
