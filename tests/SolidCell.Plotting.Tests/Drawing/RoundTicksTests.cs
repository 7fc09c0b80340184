using ScottPlot;
using SolidCell.Plotting.Drawing;

namespace SolidCell.Plotting.Tests.Drawing;

public class RoundTicksTests
{
    [Theory]
    [InlineData(0, 58, 100, "0 20 40")]
    [InlineData(-3.2, 3.2, 40, "−2 0 2")]
    [InlineData(0, 0.01, 100, "0.000 0.002 0.004 0.006 0.008 0.010")]
    [InlineData(3.6, 3.60008, 100, "3.60000 3.60002 3.60004 3.60006 3.60008")]
    [InlineData(0, 1000, 100, "0 200 400 600 800 1000")]
    [InlineData(0, 0.4, 100, "0.0 0.1 0.2 0.3 0.4")]
    [InlineData(0, 0.3, 60, "0.0 0.1 0.2 0.3")]
    [InlineData(-0.3, 0, 60, "−0.3 −0.2 −0.1 0.0")]
    [InlineData(0.6, 0.7, 100, "0.60 0.62 0.64 0.66 0.68 0.70")]
    [InlineData(0, 4, 100, "0 1 2 3 4")]
    [InlineData(0, 5, 10, "0 2 4")]
    [InlineData(0, 5, 80, "0 2 4")]
    [InlineData(0, 5, 100, "0 1 2 3 4 5")]
    [InlineData(0.5, 4.5, 100, "1 2 3 4")]
    [InlineData(0, 2e-13, 40, "0.000000000000 0.000000000000 0.000000000000 0.000000000000 0.000000000000")]
    public void Ticks_are_round_numbers_that_tell_each_other_apart(double from, double to, float length, string words) =>
        Assert.Equal(words, string.Join(' ', Of(from, to, length, false).Select(tick => tick.Label)));

    [Theory]
    [InlineData(0.95, 2.05, "1 2")]
    [InlineData(0.95, 1.05, "1")]
    [InlineData(0, 5, "0 1 2 3 4 5")]
    [InlineData(0, 300, "0 100 200 300")]
    public void A_number_of_things_has_no_tick_between_two(double from, double to, string words)
    {
        var ticks = new RoundTicks(20, true, 1);
        ticks.Regenerate(new CoordinateRange(from, to), Edge.Bottom, new PixelLength(100), null!, new LabelStyle());
        Assert.Equal(words, string.Join(' ', ticks.Ticks.Where(tick => tick.IsMajor).Select(tick => tick.Label)));
        Assert.All(ticks.Ticks, tick => Assert.Equal(Math.Round(tick.Position), tick.Position));
    }

    [Theory]
    [InlineData(0, 0.3)]
    [InlineData(-0.3, 0)]
    [InlineData(0.1, 0.7)]
    public void No_tick_stands_beyond_an_end_of_the_axis(double from, double to) =>
        Assert.All(Of(from, to, 120, true), tick => Assert.InRange(tick.Position, from, to));

    [Fact]
    public void A_short_tick_stands_half_way_between_two() =>
        Assert.Equal([10, 30, 50], Of(0, 58, 100, true).Where(tick => !tick.IsMajor).Select(tick => tick.Position));

    [Fact]
    public void Short_ticks_stand_within_the_axis_too() =>
        Assert.Equal([-30, -10, 10], Of(-30, 29, 60, true).Where(tick => !tick.IsMajor).Select(tick => tick.Position));

    [Fact]
    public void A_long_axis_has_a_thousand_steps_at_the_most() => Assert.Equal((1001, 501),
        (Of(0, 1000, 100_000, false).Length, Of(0, 1001, 100_000, false).Length));

    [Theory]
    [InlineData(1, 1 + 1.1e-12, true)]
    [InlineData(1, 1 + 0.9e-12, false)]
    [InlineData(-1, -1 + 1.1e-12, true)]
    [InlineData(-1, -1 + 0.9e-12, false)]
    public void Ticks_are_told_apart_from_a_trillionth_of_the_larger_end_on(double from, double to, bool canBe)
    {
        Assert.Equal(canBe, RoundTicks.CanBeTold(new CoordinateRange(from, to), 1));
        Assert.False(RoundTicks.CanBeTold(new CoordinateRange(from, to), 2));
    }

    [Fact]
    public void An_axis_without_length_keeps_its_ticks() => Assert.Empty(Of(1, 1, 100, true));

    [Theory]
    [InlineData(double.MinValue, double.MaxValue)]
    [InlineData(-8e307, 8e307)]
    [InlineData(1e17, 1e17 + 64)]
    [InlineData(31, 31.000000000000004)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.PositiveInfinity)]
    public void An_axis_whose_ticks_no_number_could_tell_apart_has_a_bounded_number_of_them(double from, double to) =>
        Assert.True(Of(from, to, 100, true).Length < 20);

    private static Tick[] Of(double from, double to, float length, bool hasMinor)
    {
        var ticks = new RoundTicks(20, hasMinor);
        ticks.Regenerate(new CoordinateRange(from, to), Edge.Bottom, new PixelLength(length), null!, new LabelStyle());
        return ticks.Ticks;
    }
}
