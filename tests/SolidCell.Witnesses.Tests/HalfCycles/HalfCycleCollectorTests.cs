using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Witnesses.Tests.HalfCycles;

public sealed class HalfCycleCollectorTests
{
    [Fact]
    public void A_half_cycle_has_its_charge_resistance_and_temperature()
    {
        IReadOnlyList<HalfCyclePoint> points = Cells.Cycled([0.5, 0.5], _ => 100, half => 30 + half);
        Assert.Equal(4, points.Count);
        HalfCyclePoint second = points[1];
        Assert.Equal(-0.5, second.MilliampsPerSquareCentimetre, 6);
        Assert.Equal(-0.5, second.MilliampHoursPerSquareCentimetre, 6);
        Assert.Equal(100, second.OhmSquareCentimetres, 6);
        Assert.Equal(31, second.DegreesCelsius!.Value, 6);
        Assert.Equal(1, second.StartHours, 6);
    }

    [Fact]
    public void Rests_and_gaps_add_no_charge()
    {
        var collector = new HalfCycleCollector();
        double[] currents = [0.5, 0.5, 0, 0, 0.5, 0.5];
        double[] hours = [0, 0.1, 0.1001, 5, 5.1, 5.2];
        for (int i = 0; i < hours.Length; i++)
        {
            collector.Take(hours[i], 0.05, currents[i], null);
        }

        Assert.Equal([0.05, 0.05], collector.Points.Select(point => Math.Round(point.MilliampHoursPerSquareCentimetre, 6)));
        Assert.All(collector.Points, point => Assert.Null(point.DegreesCelsius));
    }

    [Fact]
    public void A_long_gap_counts_for_ten_minutes_only()
    {
        var collector = new HalfCycleCollector();
        collector.Take(0, 0.05, 0.6, null);
        collector.Take(10, 0.05, 0.6, null);
        Assert.Equal(0.1, Assert.Single(collector.Points).MilliampHoursPerSquareCentimetre, 6);
    }
}
