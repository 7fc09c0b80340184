using SolidCell.Core.Detection.HardShort;
using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>When a low voltage is a hard short: a sample a second, 10 uV of noise.</summary>
public sealed class HardShortTests
{
    private const long Sigma = 10 * LevelTracker.Microvolt;

    [Theory]
    [InlineData(4_000, 2)]
    [InlineData(5_000, 0)]
    public void A_symmetric_cell_is_shorted_below_15_percent_of_three_quarters_of_its_highest_level_in_two_samples(
        int microvolts, int found)
    {
        HardShortDetector detector = Begin(CellKind.Symmetric, 500_000);
        Assert.Equal(found, Samples(detector, 40_000, Enumerable.Repeat(microvolts, 5)));
        Assert.Equal(found > 0, detector.IsShorted);
    }

    [Fact]
    public void One_low_sample_is_none() =>
        Assert.Equal(0, Samples(Begin(CellKind.Symmetric, 500_000), 40_000, [1_000, 40_000, 1_000, 40_000]));

    [Fact]
    public void A_full_cell_that_is_charged_is_shorted_below_a_fifth_of_its_highest_voltage_however_slowly_it_came_there() =>
        Assert.NotEqual(0,
            Samples(Begin(CellKind.Full, 500_000), 4_000_000, Enumerable.Range(0, 200).Select(i => 4_000_000 - (i * 18_000))));

    [Fact]
    public void A_full_cell_that_is_discharged_slowly_to_nothing_is_not_shorted() =>
        Assert.Equal(0, Samples(Begin(CellKind.Full, -500_000), 4_000_000, Enumerable.Range(0, 200).Select(i => 4_000_000 - (i * 18_000))));

    [Fact]
    public void A_full_cell_that_collapses_on_discharge_is_shorted() =>
        Assert.Equal(3, Samples(Begin(CellKind.Full, -500_000), 3_500_000, [3_490_000, 20_000, 20_000]));

    /// <summary>A cell that is taken out while it rests looks the same; the current after it tells.</summary>
    [Theory]
    [InlineData(CellKind.Full, 2)]
    [InlineData(CellKind.Half, 8)]
    public void A_collapse_at_rest_is_none_until_a_current_flows(CellKind kind, int found)
    {
        HardShortDetector detector = Begin(kind, 0);
        Assert.Equal(0, Samples(detector, 4_000_000, Enumerable.Repeat(2_000, 50)));
        Assert.False(detector.ConfirmLast(Sigma));
        detector.BeginStep(0, 500_000, 2_000);
        Assert.Equal(found, Readings(detector, 0, Enumerable.Repeat(2_000, 9)));
    }

    [Fact]
    public void The_first_lithiation_of_a_half_cell_is_no_short() =>
        Assert.Equal(0,
            Samples(Begin(CellKind.Half, -100_000), 2_600_000, [2_600_000, 600_000, 300_000, 200_000, 100_000, 50_000, 10_000, 10_000]));

    [Fact]
    public void A_half_cell_that_collapses_while_it_is_delithiated_is_shorted() =>
        Assert.Equal(6, Samples(Begin(CellKind.Half, 100_000), 200_000, [200_000, 2_000, 2_000, 2_000, 2_000, 2_000]));

    [Fact]
    public void A_collector_on_its_way_through_zero_is_not_shorted() =>
        Assert.Equal(0, Samples(Begin(CellKind.AnodeFree, 500_000), 0, [1_000, 500, 200, 100, 500, 1_000]));

    private static HardShortDetector Begin(CellKind kind, long nanoampsPerSquareCentimetre)
    {
        HardShortDetector detector = new();
        detector.Begin(kind);
        detector.BeginStep(0, nanoampsPerSquareCentimetre, 0);
        return detector;
    }

    /// <summary>
    /// Takes 20 samples at the level, then the readings. Returns which of them was found to be a short, from 1 on; 0 for none.
    /// </summary>
    private static int Samples(HardShortDetector detector, int levelMicrovolts, IEnumerable<int> readings)
    {
        long now = 0;
        long level = levelMicrovolts * LevelTracker.Microvolt;
        for (int i = 0; i < 20; i++)
        {
            detector.Update(Sigma, level, level, now += 1000, 0);
        }

        return Readings(detector, level, readings);
    }

    private static int Readings(HardShortDetector detector, long level, IEnumerable<int> readings)
    {
        long now = 20_000;
        int count = 0;
        foreach (int reading in readings)
        {
            count++;
            if (detector.Update(Sigma, level, reading * LevelTracker.Microvolt, now += 1000, 0))
            {
                return count;
            }
        }

        return 0;
    }
}
