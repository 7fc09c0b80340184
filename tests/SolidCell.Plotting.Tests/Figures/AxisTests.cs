using SolidCell.Plotting.Figures;

namespace SolidCell.Plotting.Tests.Figures;

public sealed class AxisTests
{
    [Theory]
    [InlineData(6.1, 6.3, 5.47, 6.93)]
    [InlineData(-6.3, -6.1, -6.93, -5.47)]
    [InlineData(5, 5, 4.42, 5.58)]
    [InlineData(40, 140, 32, 148)]
    public void An_axis_that_spans_has_a_fifth_of_the_largest_value_at_least_and_room_at_both_ends(
        double low, double high, double from, double to)
    {
        Axis axis = Axis.Spanning("R (ohm)", [new([0, 1], [low, double.NaN]), new([0, 1], [high, high])]);

        Assert.True(axis.HasRange);
        Assert.Equal("R (ohm)", axis.Label);
        Assert.Equal((from, to), (Math.Round(axis.From, 2), Math.Round(axis.To, 2)));
    }

    [Fact]
    public void Without_values_or_of_zeros_it_has_no_range()
    {
        Assert.False(Axis.Spanning("R (ohm)", []).HasRange);
        Assert.False(Axis.Spanning("R (ohm)", [new([0], [double.NaN])]).HasRange);
        Assert.False(Axis.Spanning("R (ohm)", [new([0, 1], [0, 0])]).HasRange);
    }
}
