using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>Steps, level, noise and unusable readings, on inputs that can be followed by hand.</summary>
public sealed class SignalTests
{
    private const long Microvolt = LevelTracker.Microvolt;

    [Fact]
    public void A_reversal_begins_a_half_cycle_and_a_rest_does_not()
    {
        StepTracker step = new();
        step.Begin(CellDescription.SquareMicrometresPerSquareCentimetre);
        Feed(step, 0, 10, 500_000);
        Feed(step, 10, 20, 0);
        Assert.Equal(1, step.HalfCycle);
        Feed(step, 20, 30, -500_000);
        Assert.Equal(2, step.HalfCycle);
        Assert.Equal(500_000L * 9_000, step.LastHalfCycleCharge, 1000.0);
        Assert.Equal(500_000, step.LastHalfCycleReference);
    }

    [Fact]
    public void Charge_since_a_moment_is_counted_back_at_the_current_of_the_step()
    {
        StepTracker step = new();
        step.Begin(CellDescription.SquareMicrometresPerSquareCentimetre);
        Feed(step, 0, 10, 500_000);
        Assert.Equal(500_000L * 4000, step.ChargeSince(5000, 9000));
        Assert.Equal(500_000L * 9000, step.ChargeSince(-1, 9000));
    }

    [Theory]
    [InlineData(1.04, true)]
    [InlineData(1.06, false)]
    public void A_current_within_a_twentieth_goes_on_with_the_step(double change, bool goes)
    {
        StepTracker step = new();
        step.Begin(CellDescription.SquareMicrometresPerSquareCentimetre);
        Feed(step, 0, 3, 500_000);
        Assert.Equal(goes, step.Take(3000, (int)(500_000 * change), 500_000) != StepTracker.Begins);
    }

    [Fact]
    public void No_charge_passes_in_samples_that_are_left_out()
    {
        StepTracker step = new();
        step.Begin(CellDescription.SquareMicrometresPerSquareCentimetre);
        Feed(step, 0, 10, -500_000);
        step.LastMilliseconds = 3_600_000;
        step.Take(3_601_000, 500_000, 500_000);
        Assert.Equal(500_000L * 1000, step.HalfCycleCharge);
    }

    [Fact]
    public void The_level_follows_a_ramp_and_the_gate_lets_ordinary_samples_pass()
    {
        LevelTracker level = new();
        level.Begin();
        level.UseInterval(50);
        for (int i = 0; i < 2000; i++)
        {
            long value = (40_000 + i) * Microvolt;
            level.Compare(value);
            level.Learn(value);
        }

        Assert.InRange(level.Trend, Microvolt * 9 / 10, Microvolt * 11 / 10);
        level.OpenGate(500 * Microvolt, 500 * Microvolt);
        Assert.True(level.Follow(42_000 * Microvolt));
        Assert.False(level.Follow(41_000 * Microvolt));
    }

    [Fact]
    public void Noise_of_known_size_is_measured_and_a_step_of_the_readings_found()
    {
        NoiseMeter noise = new();
        noise.Begin();
        noise.UseInterval(50);
        int[] pattern = [100, -50, 50, -100, 0, 100, -100, 0];
        for (int i = 0; i < 4096; i++)
        {
            noise.Resolve((40_000 + pattern[i % pattern.Length]) * Microvolt);
            noise.Add(pattern[i % pattern.Length] * Microvolt);
        }

        // The mean deviation is 62.5 uV, 1.25 times that the sigma of normal noise; a sixteenth more is the doubt.
        Assert.InRange(noise.Sigma / Microvolt, 75, 90);
        Assert.Equal(100, noise.Resolution / Microvolt);
    }

    [Fact]
    public void A_reading_that_repeats_in_noise_is_stuck()
    {
        (StuckInputDetector input, LevelTracker level) = Noisy(CellKind.Symmetric, 40_000);
        bool[] stuck = [.. Enumerable.Range(0, 5).Select(_ => input.Update(40_123, 40_123 * Microvolt, level))];
        Assert.Equal([false, false, false, true, true], stuck);
    }

    [Theory]
    [InlineData(CellKind.Symmetric, 40_000, -5_000_000)]
    [InlineData(CellKind.Full, 3_800_000, -5_000_000)]
    [InlineData(CellKind.Full, 3_800_000, 5_100_000)]
    [InlineData(CellKind.Half, 120_000, 1_300_000)]
    public void An_open_lead_says_nothing_on_either_side(CellKind kind, int level, int reading)
    {
        (StuckInputDetector input, LevelTracker tracker) = Noisy(kind, level);
        Assert.True(input.Update(reading, reading * Microvolt, tracker));
        Assert.False(input.Update(level, level * Microvolt, tracker));
    }

    [Fact]
    public void The_median_leaves_out_a_reading_that_stands_out_alone()
    {
        MedianFilter median = new();
        median.Begin();
        int[] readings = [5, 6, 100, 7, 8, 9];
        Assert.Equal([5, 6, 6, 7, 8, 8], readings.Select(median.Update));
    }

    private static (StuckInputDetector Input, LevelTracker Level) Noisy(CellKind kind, int microvolts)
    {
        LevelTracker level = new();
        level.Begin();
        level.UseInterval(50);
        for (int i = 0; i < 600; i++)
        {
            long value = (microvolts + (i * i * 31 % 101) - 50) * Microvolt;
            level.Compare(value);
            level.Learn(value);
        }

        StuckInputDetector input = new();
        input.Begin(kind);
        return (input, level);
    }

    private static void Feed(StepTracker step, int fromSecond, int toSecond, int nanoamps)
    {
        for (int second = fromSecond; second < toSecond; second++)
        {
            step.Take(second * 1000, nanoamps, nanoamps);
        }
    }
}
