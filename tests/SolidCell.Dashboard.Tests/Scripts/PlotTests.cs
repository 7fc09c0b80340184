namespace SolidCell.Dashboard.Tests.Scripts;

/// <summary>What the plots compute; how they look is a matter of <see cref="Browser.DashboardBrowserTests"/>.</summary>
public sealed class PlotTests
{
    private const string Hours = "{ word: 'h', seconds: 3600, decimals: 4 }";
    private static readonly PageScript Axis = new("plot/time-axis.js");
    private static readonly PageScript Gestures = new("plot/gestures.js");
    private static readonly PageScript Channels = new("plot/channels.js");

    /// <summary>A plot of the first hundred seconds, two pixels a second.</summary>
    private static readonly PageScript Marks = new(
        "plot/marks.js",
        """
        const plot = { scales: { x: { min: 0, max: 100 } }, valToPos: seconds => 2 * seconds };
        const events = [{ kind: 'fault', seconds: 10 }, { kind: 'soft-short', seconds: 14 }, { kind: 'note', seconds: 50 }, { kind: 'fault', seconds: 101 }];
        """);

    [Fact]
    public void The_unit_stands_on_the_last_tick_of_the_time_axis() =>
        Assert.Equal("""["0.0","0.5","1.0 h"]""", Axis.Of($"it.labels([0, 1800, 3600], {Hours}, 1800)"));

    [Fact]
    public void Ticks_are_round_numbers_of_the_unit() =>
        Assert.Equal("true", Axis.Of($"it.increments({Hours}).includes(7200) && !it.increments({Hours}).includes(1000)"));

    [Theory]
    [InlineData(36_000, "1.00 h")]
    [InlineData(36, "1.00000 h")]
    [InlineData(36_000_000, "1 h")]
    public void A_time_under_the_cursor_is_as_exact_as_a_pixel_of_the_window(int span, string expected) =>
        Assert.Equal(expected, Axis.Of($"it.exact(3600, {Hours}, {span})"));

    [Fact]
    public void A_zoom_keeps_what_is_under_the_pointer_in_its_place() =>
        Assert.Equal("[15,65]",
            Gestures.Of("{ let now; it.zoom({ range: () => [0, 100], set: (from, to) => now = [from, to] }, 0.5, 30); now }"));

    [Fact]
    public void A_zoom_without_a_pointer_keeps_the_middle() =>
        Assert.Equal("[-50,150]",
            Gestures.Of("{ let now; it.zoom({ range: () => [0, 100], set: (from, to) => now = [from, to] }, 2); now }"));

    [Theory]
    [InlineData("0.05, 0.4", """["0","50"]""")]
    [InlineData("0.05, 4", """["0.00","0.05"]""")]
    public void Voltage_ticks_are_in_millivolts_on_a_small_scale(string stepAndScale, string expected) =>
        Assert.Equal(expected, Channels.Of($"it.ticks(it.CHANNELS[0], [0, 0.05], {stepAndScale})"));

    [Fact]
    public void Every_channel_names_members_that_the_API_has() => Assert.Equal(
        """["minimum_volts","minimum_milliamps","minimum_megapascals","minimum_celsius"]""",
        Channels.Of("it.CHANNELS.map(channel => channel.minimum)"));

    [Theory]
    [InlineData(23, "10")]
    [InlineData(27, "14")]
    [InlineData(9, "10")]
    [InlineData(8, "null")]
    [InlineData(100, "null")]
    [InlineData(202, "null")]
    public void The_nearest_mark_within_reach_of_the_pointer_is_the_one_that_is_meant(int left, string seconds) =>
        Assert.Equal(seconds, Marks.Of($"String(it.eventAt(plot, events, {left})?.seconds ?? null)"));
}
