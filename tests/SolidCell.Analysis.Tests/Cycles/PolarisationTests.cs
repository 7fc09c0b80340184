using SolidCell.Analysis.Cycles;
using static SolidCell.Analysis.Tests.Made;

namespace SolidCell.Analysis.Tests.Cycles;

public sealed class PolarisationTests
{
    /// <summary>24 half-cycles of 1 to 24 mV: the first ten have a mean of 5.5, the last ten of 19.5.</summary>
    [Fact]
    public void Ten_half_cycles_at_each_end_are_compared_at_the_most()
    {
        Polarisation found = Polarisation.Of([.. Enumerable.Range(1, 24).Select(at => Half(at, 1, at / 1000.0))])!;
        Assert.Equal((1, 5.5, 19.5), (found.MilliampsPerSquareCentimetre, Math.Round(found.FirstMillivolts, 9),
            Math.Round(found.LastMillivolts, 9)));
        Assert.Equal(100 * 14 / 5.5, found.GrowthPercent, 9);
        Assert.Null(found.AsymmetryPercent);
    }

    /// <summary>Half of three is one at each end; the asymmetry is over the last two, 30 and 20 mV: 10 over 25.</summary>
    [Fact]
    public void The_asymmetry_is_over_two_at_least()
    {
        Polarisation found = Polarisation.Of([Half(1, 1, 0.01), Half(2, -1, -0.02), Half(3, 1, 0.03)])!;
        Assert.Equal((10, 30, 40), (found.FirstMillivolts, found.LastMillivolts, Math.Round(found.AsymmetryPercent!.Value, 9)));
    }

    [Fact]
    public void Half_cycles_that_are_not_whole_have_no_voltage_or_no_current_do_not_count()
    {
        Assert.Null(Polarisation.Of([Half(1, 1), Half(2, 1) with { IsComplete = false }]));
        Assert.Null(Polarisation.Of([Half(1, 1), Half(2, 1, null)]));
        Assert.Null(Polarisation.Of([Half(1, 0), Half(2, 0)]));
        Assert.Null(Polarisation.Of([]));
        Assert.NotNull(Polarisation.Of([Half(1, 1), Half(2, 1)]));
    }
}
