using SolidCell.Detection.Tests.Corpus.Scoring;

namespace SolidCell.Detection.Tests.Corpus.Cycler;

/// <summary>
/// Full and half cells as cyclers write them: eight shapes of the voltage, nine programs from C/20 to 3C, rows at times and at voltage
/// steps. SOLIDCELL_CORPUS_GOLDEN=write puts the figures on the page; SOLIDCELL_CYCLER_SEED=N takes other cells and prints theirs.
/// </summary>
public sealed class CyclerCorpusTests(CyclerScores scores, ITestOutputHelper output) : IClassFixture<CyclerScores>
{
    private const double HoursPerAlarm = 1000;
    private const int UnsurePercent = 80;

    [Fact]
    public void Healthy_cells_give_at_most_one_alarm_in_a_thousand_hours_and_none_that_is_sure()
    {
        foreach (CyclerResult result in scores.Healthy.Where(result => result.Outcome.FalseAlarms.Any()))
        {
            output.WriteLine($"{result.Outcome.Words}: {string.Join("; ", result.Outcome.FalseAlarms)}");
        }

        Assert.InRange(scores.Healthy.Sum(result => result.Outcome.FalseAlarms.Count()), 0,
            scores.Healthy.Sum(result => result.Outcome.Hours) / HoursPerAlarm);
        Assert.DoesNotContain(
            scores.Healthy.SelectMany(result => result.Outcome.FalseAlarms), found => found.ConfidencePercent > UnsurePercent);
    }

    [Fact]
    public void Cells_that_nothing_disturbs_give_no_alarm() =>
        Assert.Empty(
            scores.Healthy.Where(result => result.Disturbance == CyclerDisturbance.None).SelectMany(result => result.Outcome.FalseAlarms));

    [Theory]
    [InlineData(CyclerFault.HardShort, 85)]
    [InlineData(CyclerFault.PartialLeak, 85)]
    [InlineData(CyclerFault.Leak, 85)]
    [InlineData(CyclerFault.RestLeak, 65)]
    [InlineData(CyclerFault.HoldLeak, 75)]
    [InlineData(CyclerFault.Dip, 50)]
    public void Faults_are_found(CyclerFault fault, int leastPercent)
    {
        CyclerResult[] these = [.. scores.Faulty.Where(result => result.Fault == fault)];
        output.WriteLine($"{these.Count(result => result.Outcome.IsFound)} of {these.Length}");
        foreach (CyclerResult result in these)
        {
            output.WriteLine($"{(result.Outcome.IsFound ? "found" : "missed")}: {result.Outcome.Words}");
        }

        Assert.InRange(100.0 * these.Count(result => result.Outcome.IsFound) / these.Length, leastPercent, 100);
    }

    [Fact]
    public void Dips_are_found_where_the_rows_are_close_enough_to_show_them()
    {
        CyclerResult[] these = [.. scores.Faulty.Where(result => result.Fault == CyclerFault.Dip && result.Rows is { Seconds: <= 1 })];
        Assert.InRange(100.0 * these.Count(result => result.Outcome.IsFound) / these.Length, 80, 100);
    }

    [Fact]
    public void Events_are_right_as_often_as_they_are_called_sure() => Assert.Empty(ConfidenceTable.Astray(CyclerPage.Called(scores)));

    [Fact]
    public void The_page_on_detection_shows_these_figures()
    {
        if (CyclerScores.AreOther)
        {
            output.WriteLine(string.Join("\n", CyclerPage.Of(scores)));
            return;
        }

        if (Environment.GetEnvironmentVariable(CorpusTests.Regenerate) == "write")
        {
            CyclerPage.Section.Write(CyclerPage.Of(scores));
        }

        Assert.Equal(CyclerPage.Of(scores), CyclerPage.Section.Shown);
    }
}
