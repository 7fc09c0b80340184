using SolidCell.Core.Detection.SlowChange;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>Which slow losses of resistance are shorts: steps of an hour in turn, resistances in any unit.</summary>
public sealed class DeclineTests
{
    private const int Ohm = 1000;

    [Theory]
    [InlineData(0.005, 0.12, true)]
    [InlineData(0.001, 0.12, true)]
    [InlineData(0.005, 0.05, false)]
    [InlineData(0, 0, false)]
    public void A_loss_of_more_than_a_tenth_in_both_directions_is_reported_however_slowly_it_comes(
        double perStep, double most, bool isFound) =>
        Assert.Equal(isFound, Run(step => 1 - Math.Min(most, perStep * Math.Max(0, step - 20))).Found > 0);

    [Fact]
    public void A_loss_in_one_direction_only_is_none() => Assert.Equal(0, Run(step => step % 2 == 0 && step > 20 ? 0.7 : 1).Found);

    [Fact]
    public void A_resistance_that_falls_while_the_cell_breaks_in_is_none() =>
        Assert.Equal(0, Run(step => 1 + (0.2 * Math.Exp(-step / 3.0))).Found);

    [Fact]
    public void A_state_that_stays_is_reported_once() => Assert.Equal(1, Run(step => step > 30 ? 0.8 : 1).Found);

    [Fact]
    public void What_warmth_does_is_learned_from_the_cell_and_is_no_loss()
    {
        (int found, DeclineDetector detector) = Run(step => 1 - (0.055 * Kelvin(step)), Kelvin);
        Assert.Equal(0, found);
        Assert.InRange(detector.Slopes.TemperatureSlope, -600, -500);
        Assert.InRange(detector.Slopes.TemperatureDoubt, 0, 30);
    }

    [Fact]
    public void A_loss_shows_through_a_swing_of_temperature() =>
        Assert.True(Run(step => (1 - (0.055 * Kelvin(step))) * (step > 100 ? 0.85 : 1), Kelvin).Found > 0);

    private static double Kelvin(int step) => 2 * Math.Sin(step / 4.0);

    private static (int Found, DeclineDetector Detector) Run(Func<int, double> share, Func<int, double>? kelvin = null)
    {
        ThermalCorrection conditions = new();
        conditions.Begin();
        DeclineDetector detector = new(conditions);
        detector.Begin();
        int found = 0;
        for (int step = 0; step < 200; step++)
        {
            long now = step * 3_600_000L;
            int millidegrees = 30_000 + (int)(1000 * (kelvin is null ? 0 : kelvin(step)));
            conditions.Follow(new Sample
            {
                Milliseconds = now,
                FrameMillidegrees = millidegrees,
                FrameTemperatureQuality = SampleQuality.Good,
            });
            found += detector.Take((long)(100 * Ohm * share(step)), step % 2 == 0 ? 500_000 : -500_000, now) ? 1 : 0;
        }

        return (found, detector);
    }
}
