namespace SolidCell.Replay.Tests;

/// <summary>
/// A voltage that is built up: a first row, rows at half of the peak, one at three quarters of it, the peak of 1 V, a last row. The trace
/// begins at 1000 s.
/// </summary>
public sealed class NucleationSurveyTests
{
    [Theory]
    [InlineData(0.24, 5, 60, 0.74, true)]
    [InlineData(0.25, 5, 60, 0.74, false)]
    [InlineData(0.24, 4, 60, 0.74, false)]
    [InlineData(0.24, 5, 60.1, 0.74, false)]
    [InlineData(0.24, 5, 60, 0.75, false)]
    public void It_begins_below_a_quarter_is_built_up_in_five_rows_within_a_minute_and_ends_below_three_quarters(
        double first, int rowsBelow, double peakSeconds, double last, bool isSeen)
    {
        var survey = new NucleationSurvey();
        survey.Add(1000, first);
        for (int row = 1; row < rowsBelow; row++)
        {
            survey.Add(1000 + row, 0.5);
        }

        survey.Add(1030, 0.75);
        survey.Add(1000 + peakSeconds, 1);
        survey.Add(1100, last);
        Assert.Equal(isSeen, survey.IsSeen);
        Assert.Equal((1, peakSeconds), (survey.Peak, Math.Round(survey.PeakSeconds, 6)));
    }

    [Fact]
    public void The_peak_may_be_the_first_row_above_three_quarters_and_the_first_of_two_alike_counts()
    {
        var survey = new NucleationSurvey();
        foreach (double volts in new[] { 0.1, 0.2, 0.3, 0.4, 0.5 })
        {
            survey.Add(1000 + volts, volts);
        }

        survey.Add(1060.1, 1);
        survey.Add(1070, 1);
        survey.Add(1071, 0.2);
        Assert.True(survey.IsSeen);
        Assert.Equal(60, survey.PeakSeconds, 6);
    }

    [Fact]
    public void Without_a_row_or_a_voltage_along_the_current_there_is_none()
    {
        var survey = new NucleationSurvey();
        Assert.False(survey.IsSeen);
        for (int row = 0; row < 10; row++)
        {
            survey.Add(row, -1);
        }

        Assert.Equal((false, 0), (survey.IsSeen, survey.Peak));
    }
}
