using SolidCell.Witnesses.Charges;

namespace SolidCell.Witnesses.Tests.Charges;

public sealed class ChargeCollectorTests
{
    [Theory]
    [InlineData(0, 0.1, 0.6)]
    [InlineData(0, 10, 1.0)]
    [InlineData(10, 0, 0.0)]
    public void Each_reading_counts_for_at_most_ten_minutes(double from, double to, double charge)
    {
        IReadOnlyList<ChargePoint> points = Of((from, 6), (to, 6), (to, -6));
        Assert.Equal(charge, points.Sum(point => point.MilliampHoursPerSquareCentimetre), 9);
    }

    [Theory]
    [InlineData(0.005, 1)]
    [InlineData(0.0049, 0)]
    public void Below_5_microamps_the_cell_rests(double density, int points) =>
        Assert.Equal(points, Of((0, density), (0.1, density), (0.2, -1)).Count);

    [Fact]
    public void A_charge_has_its_ends_its_largest_current_and_its_last_voltage()
    {
        var collector = new ChargeCollector();
        collector.Take(1, 3.0, 0.5);
        collector.Take(1.1, 3.1, 2);
        collector.Take(1.2, 3.2, 1);
        collector.Take(1.3, 3.3, 0);
        collector.Take(1.4, 3.1, -1);
        collector.Take(1.5, 3.0, -3);
        collector.Take(1.6, 2.9, 1);
        Assert.Equal(
            [(1.0, 1.2, 2.0, 0.3, 3.2), (1.4, 1.5, -3.0, 0.3, 3.0)],
            collector.Points.Select(point => (point.StartHours, point.EndHours, point.MilliampsPerSquareCentimetre,
                Math.Round(point.MilliampHoursPerSquareCentimetre, 9), point.EndVolts)));
    }

    [Fact]
    public void One_reading_is_no_charge() => Assert.Empty(Of((0, 1), (0.1, -1), (0.2, 1)));

    private static IReadOnlyList<ChargePoint> Of(params (double Hours, double Density)[] readings)
    {
        var collector = new ChargeCollector();
        foreach ((double hours, double density) in readings)
        {
            collector.Take(hours, 3.5, density);
        }

        return collector.Points;
    }
}
