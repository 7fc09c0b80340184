namespace SolidCell.Dashboard.Tests.Scripts;

/// <summary>Plots counted in cycles, and bands over whole cycles.</summary>
public sealed class CycleAxisTests
{
    /// <summary>Three cycles of 20 s after a rest of 10 s; the third is twice as long.</summary>
    private const string Halves =
        """
        const halves = [[1, 10], [1, 20], [2, 30], [2, 40], [3, 50], [3, 70]].map(([cycle, from]) => ({ cycle, from_seconds: from, to_seconds: from + 10 }));
        const numbers = Array.from({ length: 100 }, (_, i) => i);
        """;

    private static readonly PageScript Axis = new("plot/cycle-axis.js", Halves);
    private static readonly PageScript Band = new("plot/envelope.js", Halves);

    [Theory]
    [InlineData("it.cycleUnit(halves).at(10)", "1")]
    [InlineData("it.cycleUnit(halves).at(40)", "2.5")]
    [InlineData("it.cycleUnit(halves).at(70)", "4")]
    [InlineData("it.cycleUnit(halves).write(20)", "cycle 1.50")]
    [InlineData("it.cycleUnit(halves.slice(0, 2))", "null")]
    [InlineData("it.cycleUnit([...halves, halves[0]])", "null")]
    public void Test_time_is_counted_in_cycles_where_there_are_two_and_more(string expression, string expected) =>
        Assert.Equal(expected, Axis.Of(expression));

    [Theory]
    [InlineData(10, 70, 5, "[10,30,50,70]")]
    [InlineData(10, 70, 2, "[30,70]")]
    [InlineData(31, 49, 5, "[]")]
    public void Ticks_are_whole_cycles_and_not_more_than_have_room(int from, int to, int most, string expected) =>
        Assert.Equal(expected, Axis.Of($"it.cycleUnit(halves).splits({from}, {to}, {most})"));

    [Fact]
    public void No_two_ticks_read_the_same() => Assert.Equal(
        "true",
        Axis.Of(
            """
            numbers.slice(1).every(span => {
              const unit = it.cycleUnit(numbers.flatMap(i => [{ cycle: i + 1, from_seconds: 7.3 * i }]));
              const labels = unit.labels(unit.splits(3.1, 3.1 + 7 * span, 8));
              return new Set(labels.map(label => label.replace('cycle ', ''))).size === labels.length && labels.length <= 9;
            })
            """));

    [Theory]
    [InlineData(1000, "null")]
    [InlineData(20, "20")]
    public void Half_cycles_that_are_too_narrow_for_their_pixels_are_drawn_as_a_band(int pixels, string expected) =>
        Assert.Equal(expected, Band.Of($"it.narrowCycle(halves, 0, 100, {pixels})"));

    [Fact]
    public void A_band_reaches_over_a_whole_cycle_around_each_column_so_that_it_does_not_beat_with_the_columns() => Assert.Equal(
        "[true,true]",
        Band.Of(
            """
            (() => {
              // Columns of 9 s against half-cycles of 10 s: every tenth column sees both directions, the others one.
              const seconds = numbers.map(i => 9 * i);
              const at = time => Math.floor(time / 10) % 2 === 0 ? 1 : -1;
              const [lows, highs] = it.envelope(seconds, seconds.map(at), seconds.map(at), 20.5);
              return [lows.slice(2, -2).every(low => low === -1), highs.slice(2, -2).every(high => high === 1)];
            })()
            """));

    [Fact]
    public void What_was_not_measured_stays_a_gap_in_the_band() =>
        Assert.Equal("[[1,null,1],[3,null,3]]", Band.Of("it.envelope([0, 1, 2], [1, null, 2], [2, null, 3], 10)"));
}
