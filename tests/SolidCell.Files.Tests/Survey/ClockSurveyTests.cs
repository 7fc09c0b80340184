using SolidCell.Files.Reading;
using SolidCell.Files.Survey;

namespace SolidCell.Files.Tests.Survey;

/// <summary>Times that go back: a stray row, a clock that was set, a test that begins again. Row n stands in line n + 1.</summary>
public sealed class ClockSurveyTests
{
    [Fact]
    public void A_clock_that_goes_on_has_a_first_and_a_last_time_and_a_longest_interval()
    {
        ClockSurvey clock = Of(5, 15, 15, double.NaN, 45, 55);
        Assert.Equal((5, 55, 5, 0), (clock.First, clock.End, clock.Known, clock.Steps.Count));
        Assert.Equal((30, 6), (clock.LongestInterval, clock.LongestIntervalLine));
        Assert.False(clock.IsFull);
        Assert.True(double.IsNaN(new ClockSurvey().First));
    }

    [Fact]
    public void A_row_before_the_one_above_that_the_next_does_not_follow_is_a_stray()
    {
        ClockSurvey clock = Of(0, 1000, 2000, 700, 3000);
        Assert.Equal([new ClockStep(4, 5, ClockStepKind.Stray, 1300, 0, false)], clock.Steps);
        Assert.Equal((3000, 5, 1, 0, 0), (clock.End, clock.Known, clock.Strays, clock.SetBacks, clock.Restarts));
        Assert.Equal([ClockStepKind.Stray], Of(0, 1000, 2000, 700).Steps.Select(step => step.Kind));
    }

    [Theory]
    [InlineData(8, "Stray", 8)]
    [InlineData(9, "SetBack", 1)]
    public void Up_to_eight_rows_are_strays_and_more_are_a_clock_that_was_set(int rows, string kind, int steps)
    {
        IEnumerable<double> behind = Enumerable.Range(0, rows).Select(i => 5000.0 + (10 * i));
        ClockSurvey clock = Of([0, 9990, 10_000, .. behind, 10_010]);
        Assert.Equal(Enumerable.Repeat(kind, steps), clock.Steps.Select(step => $"{step.Kind}"));
        Assert.Equal(kind == "Stray" ? 10_010 : 15_020, clock.End);
    }

    [Fact]
    public void After_a_clock_was_set_back_the_time_goes_on_by_the_usual_interval()
    {
        ClockSurvey clock = Of(0, 9990, 10_000, 6400, 6410);
        Assert.Equal([new ClockStep(4, 5, ClockStepKind.SetBack, 3600, 3610, true)], clock.Steps);
        Assert.Equal(10_020, clock.End);
        Assert.Equal(5, clock.Known);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.02)]
    [InlineData(600)]
    public void The_usual_interval_may_be_a_part_of_a_second_or_minutes(double interval) =>
        Assert.Equal(3600 + interval, Assert.Single(Of(0, 10_000 - interval, 10_000, 6400, 6400 + interval).Steps).OffsetSeconds, 6);

    [Theory]
    [InlineData(1000, 0, 1010)]
    [InlineData(1000, 4, 1010)]
    [InlineData(1000, 5, 1000)]
    [InlineData(1000, 50, 1000)]
    [InlineData(10_000, 120, 10_000)]
    public void A_test_that_begins_again_goes_on_from_the_row_above(double last, double again, double offset)
    {
        ClockSurvey clock = Of(0, last - 10, last, again, again + 20);
        Assert.Equal([new ClockStep(4, 5, ClockStepKind.Restart, last - again, offset, true)], clock.Steps);
        Assert.Equal(again + 20 + offset, clock.End);
    }

    [Theory]
    [InlineData(1000, 51)]
    [InlineData(10_000, 121)]
    public void What_is_later_than_a_twentieth_or_two_minutes_is_no_beginning(double last, double again) =>
        Assert.Equal([ClockStepKind.SetBack], Of(0, last - 10, last, again, again + 20).Steps.Select(step => step.Kind));

    [Fact]
    public void A_second_beginning_is_added_to_the_first()
    {
        ClockSurvey clock = Of(0, 990, 1000, 0, 990, 1000, 0, 10);
        Assert.Equal([1010.0, 2020], clock.Steps.Select(step => step.OffsetSeconds));
        Assert.Equal((2, 2030), (clock.Restarts, clock.End));
    }

    [Fact]
    public void Words_name_the_first_three_places_and_count_the_others()
    {
        ClockSurvey strays = Of(0, 100, 50, 200, 50, 300, 50, 400, 50, 500);
        Assert.Equal(
            "left out 4 row(s) whose time 't' lies before the row above and that the next row does not follow: line 4, line 6, line 8 and 1 more",
            Assert.Single(ClockWords.Describe(strays, "t")));
        Assert.StartsWith("the time 't' goes back 3600 s in line 5 (the end of summer time",
            Assert.Single(ClockWords.Describe(Of(0, 9990, 10_000, 6400, 6410), "t")), StringComparison.Ordinal);
        Assert.Empty(ClockWords.Describe(Of(0, 1000, 0, 10), "t"));
    }

    [Theory]
    [InlineData(199, true)]
    [InlineData(200, false)]
    public void More_than_one_row_in_a_hundred_that_goes_back_is_no_time_of_one_test(long rows, bool isRefused)
    {
        string? refusal = ClockWords.Refusal(Of(0, 100, 50, 200, 50, 300), "t", rows);
        Assert.Equal(isRefused, refusal is not null);
        Assert.True(refusal is null || refusal.StartsWith("line 4: the test time goes back, and so it does 1 more times in 199 rows", StringComparison.Ordinal));
        Assert.Null(ClockWords.Refusal(Of(0, 100, 50, 200), "t", 5));
        Assert.Null(ClockWords.Refusal(Of(0, 1000, 0, 1000, 0, 10), "t", 6));
    }

    [Fact]
    public void A_time_of_steps_is_told_apart_by_whether_it_begins_again()
    {
        Assert.EndsWith("it was taken as the time of the test", ClockWords.Continued("t", 0), StringComparison.Ordinal);
        Assert.StartsWith("'t' begins again 1 time(s)", ClockWords.Continued("t", 1), StringComparison.Ordinal);
    }

    private static ClockSurvey Of(params double[] seconds)
    {
        var clock = new ClockSurvey();
        for (int i = 0; i < seconds.Length; i++)
        {
            clock.Take(i + 1, i + 2, seconds[i], i == 3);
        }

        clock.Finish();
        return clock;
    }
}
