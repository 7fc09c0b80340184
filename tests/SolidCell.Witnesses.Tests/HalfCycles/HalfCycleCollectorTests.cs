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

    [Theory]
    [InlineData(11.0, 1)]
    [InlineData(9.0, 1)]
    [InlineData(11.1, 2)]
    [InlineData(8.9, 2)]
    [InlineData(-10.0, 2)]
    public void More_than_a_tenth_of_change_begins_another(double density, int count)
    {
        HalfCycleCollector collector = Of((0, 1, 10, null), (0.1, 1, 10, null), (0.2, 1, density, null), (0.3, 1, density, null));
        Assert.Equal(count, collector.Points.Count);
    }

    [Theory]
    [InlineData(0.005, 1)]
    [InlineData(0.0049, 0)]
    public void Below_5_microamps_the_cell_rests(double density, int count) =>
        Assert.Equal(count, Of((0, 1, density, null), (0.1, 1, density, null)).Points.Count);

    [Fact]
    public void Time_that_goes_back_counts_for_none() => Assert.Empty(Of((1, 1, 10, null), (0.5, 1, 10, null)).Points);

    [Fact]
    public void After_a_rest_a_half_cycle_begins_with_its_first_current()
    {
        HalfCyclePoint point = Assert.Single(Of((0, 1, 0, null), (5, 1, 1, null), (5.1, 2, 1, null), (5.2, -4, 1, null),
            (5.3, 1, 0, null)).Points);
        Assert.Equal((1, 5.0, 5.2, 4.0), (point.Number, point.StartHours, point.EndHours, point.HighestVolts));
        Assert.Equal((1.0, 0.2, -1000.0), (Math.Round(point.MilliampsPerSquareCentimetre, 9),
            Math.Round(point.MilliampHoursPerSquareCentimetre, 9), Math.Round(point.OhmSquareCentimetres, 9)));
    }

    [Fact]
    public void Its_temperature_is_the_mean_while_it_was_measured() => Assert.Equal(32,
        Of((0, 1, 1, 10.0), (0.1, 1, 1, null), (0.2, 1, 1, 31.0), (0.3, 1, 1, 33.0)).Points[0].DegreesCelsius!.Value, 9);

    [Fact]
    public void One_that_is_looked_at_while_it_runs_goes_on_as_the_next()
    {
        HalfCycleCollector collector = Of((0, 1, 1, null), (0.1, 1, 1, null));
        Assert.Single(collector.Points);
        collector.Take(0.2, 3, 1, null);
        Assert.Equal([(1, 0.0, 0.1, 1.0), (2, 0.1, 0.2, 3.0)], collector.Points.Select(point =>
            (point.Number, point.StartHours, point.EndHours, point.HighestVolts)));
    }

    [Fact]
    public void What_was_written_goes_on_as_if_nothing_had_been()
    {
        (double Hours, double Volts, double Density, double? Degrees)[] readings =
            [(0, 1, 1, null), (0.1, 1.5, 1, null), (0.2, 2, -1, 20), (0.35, 3, -1.05, 22), (0.4, -4, -1, 23), (0.5, 2, 2, 24),
                (0.6, 2.5, 2, null)];
        for (int at = 0; at <= readings.Length; at++)
        {
            using var memory = new MemoryStream();
            Of(readings[..at]).Write(new BinaryWriter(memory));
            memory.Position = 0;
            var again = HalfCycleCollector.Read(new BinaryReader(memory));
            Array.ForEach(readings[at..], one => again.Take(one.Hours, one.Volts, one.Density, one.Degrees));
            Assert.Equal(Of(readings).Points, again.Points);
        }
    }

    [Theory]
    [InlineData(21, true)]
    [InlineData(19, true)]
    [InlineData(-21, true)]
    [InlineData(21.1, false)]
    [InlineData(18.9, false)]
    public void Two_have_one_current_within_5_percent_of_the_other(double density, bool isSame)
    {
        Assert.Equal(isSame, Cells.Half(1, density, 100).HasCurrentOf(Cells.Half(2, 20, 100)));
        Assert.Equal(isSame, Cells.Half(1, density, 100).HasCurrentOf(Cells.Half(2, -20, 100)));
        Assert.Equal(density > 0, Cells.Half(1, density, 100).IsPositive);
    }

    private static HalfCycleCollector Of(params (double Hours, double Volts, double Density, double? Degrees)[] readings)
    {
        var collector = new HalfCycleCollector();
        Array.ForEach(readings, one => collector.Take(one.Hours, one.Volts, one.Density, one.Degrees));
        return collector;
    }
}
