using SolidCell.Analysis.Digests;
using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;
using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Analysis.Tests.Digests;

public sealed class JudgedSamplesTests
{
    [Fact]
    public void Symmetric_cells_of_known_area_are_judged() => Assert.Equal(
        [true, false, false, false],
        new[] { Made.Test(), Made.Test(CellKind.Full), Made.Test(areaSquareMicrometres: 0),
            Made.Test(areaSquareMicrometres: -1) }.Select(JudgedSamples.Are));

    /// <summary>2 mA through 2 cm2 for 6 minutes at 0.1 V: 0.1 mAh/cm2 at 1 mA/cm2, and 100 ohm cm2.</summary>
    [Fact]
    public void A_sample_is_taken_per_area_with_its_temperature_when_all_is_good()
    {
        HalfCyclePoint point = Assert.Single(Of(0, 0, 0));
        Assert.Equal((1.0, 0.1, 100.0, 30.0), (Math.Round(point.MilliampsPerSquareCentimetre, 9),
            Math.Round(point.MilliampHoursPerSquareCentimetre, 9), Math.Round(point.OhmSquareCentimetres, 9), point.DegreesCelsius));
        Assert.Null(Assert.Single(Of(0, 1 << 12, 1 << 12)).DegreesCelsius);
        Assert.Empty(Of(0, 1, 1 << 4));
    }

    private static IReadOnlyList<HalfCyclePoint> Of(params long[] qualities)
    {
        var collector = new HalfCycleCollector();
        StoredTest test = Made.Test(areaSquareMicrometres: 200_000_000);
        for (int at = 0; at < qualities.Length; at++)
        {
            JudgedSamples.Take(collector, Made.Sample(at, at * Made.AnHour / 20, 0.1, 2, qualities[at]), test);
        }

        return collector.Points;
    }
}
