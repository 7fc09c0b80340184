using SolidCell.Operations.Calibrating;

namespace SolidCell.Operations.Tests.Calibrating;

/// <summary>Points of people become the fixture's integers, and the other way round.</summary>
public sealed class CalibrationOrderTests
{
    private static readonly CalibratedChannel Voltage = CalibratedChannel.Find("voltage")!;
    private static readonly CalibratedChannel Force = CalibratedChannel.Find("force")!;
    private static readonly CalibratedChannel Source = CalibratedChannel.Find("source-1ma")!;

    [Fact]
    public void Two_points_are_ordered_by_what_is_shown_and_counted_in_the_fixtures_integers()
    {
        long[] expected = [0, -1_000_000, -1_001_000, 2_000_000, 2_003_000];
        Assert.Equal(expected, CalibrationOrder.By(Voltage, (-1, -1.001), (2, 2.003)).Arguments);
        Assert.Equal(expected, CalibrationOrder.By(Voltage, (2, 2.003), (-1, -1.001)).Arguments);
        Assert.Equal([3L, 0, 500, 100_000, 101_000], CalibrationOrder.By(Force, (0, 0.5), (100, 101)).Arguments);
        Assert.Equal([4L, 6554, -1_000_000, 58_982, 1_000_000], CalibrationOrder.By(Source, (6554, -1), (58_982, 1)).Arguments);
        Assert.Equal([0L, 1_000_000, 1_000_000, 1_000_000, 2_000_000], CalibrationOrder.By(Voltage, (1, 1), (1, 2)).Arguments);
    }

    [Fact]
    public void Without_points_it_is_the_channel_alone() => Assert.Equal([4L], new CalibrationOrder(Source, null).Arguments);

    [Theory]
    [InlineData(1073.741822, true)]
    [InlineData(1073.741824, false)]
    [InlineData(-1073.741822, true)]
    [InlineData(-1073.741824, false)]
    public void A_number_beyond_the_fixtures_is_refused(double volts, bool isTaken)
    {
        Exception? problem = Record.Exception(() => CalibrationOrder.By(Voltage, (0, 0), (1, volts)));
        Assert.Equal(isTaken, problem is null);
        Assert.True(isTaken || problem is OperationException { Message: var text } && text.Contains("V is beyond what a fixture", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(100, 110)]
    [InlineData(200, 230)]
    [InlineData(150, 170)]
    [InlineData(0, -10)]
    public void What_is_true_for_a_reading_lies_on_the_line(double reading, double value) =>
        Assert.Equal(value, new CalibrationPoints(100, 110, 200, 230).ValueOf(reading), 1e-9);

    [Fact]
    public void A_line_through_one_reading_divides_by_nothing() =>
        Assert.Equal(10, new CalibrationPoints(5, 10, 5, 20).ValueOf(5), 1e-9);

    [Fact]
    public void Points_are_read_in_the_units_of_people_with_one_unit_where_both_are_the_same()
    {
        Assert.Equal("0=0 and 1=1.01 V", new CalibrationPoints(0, 0, 1_000_000, 1_010_000).Text(Voltage));
        Assert.Equal("6554=-1 and 58982=1.0005 DAC code=mA", new CalibrationPoints(6554, -1_000_000, 58_982, 1_000_500).Text(Source));
    }
}
