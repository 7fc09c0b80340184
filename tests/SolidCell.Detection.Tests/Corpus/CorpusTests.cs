using SolidCell.Detection.Tests.Corpus.Cells;
using SolidCell.Detection.Tests.Corpus.Scoring;

namespace SolidCell.Detection.Tests.Corpus;

/// <summary>
/// The labelled corpus, scored: the cells the thresholds were tuned on, and a hold-out with other seeds, ranges, shapes and
/// noise. The bars are the promises of docs/detection.md; the golden table is what is reached.
/// </summary>
public sealed class CorpusTests(CorpusScores corpus, ITestOutputHelper output) : IClassFixture<CorpusScores>
{
    internal const string Regenerate = "SOLIDCELL_CORPUS_GOLDEN";

    [Fact]
    public void No_figure_is_worse_than_the_golden_one()
    {
        output.WriteLine(ClassScore.Header);
        foreach (ClassScore score in corpus.All)
        {
            output.WriteLine(score + string.Concat(score.Examples.Select(example => "\n    " + example)));
        }

        Assert.Empty(GoldenTable.Regressions(corpus.All));
        if (Environment.GetEnvironmentVariable(Regenerate) == "write")
        {
            GoldenTable.Write(corpus.All);
            PageTable.Write(corpus.All);
        }

        Assert.Equal(corpus.All.Select(score => score.ToString()).Prepend(ClassScore.Header), GoldenTable.Lines);
    }

    [Fact]
    public void The_page_on_detection_shows_the_golden_figures() => Assert.Equal(PageTable.Of(corpus.All), PageTable.Shown);

    [Theory]
    [InlineData(CorpusSet.Tuning)]
    [InlineData(CorpusSet.HoldOut)]
    public void Every_hard_short_is_found_within_two_samples_and_told_from_a_soft_one(CorpusSet set)
    {
        foreach (ClassScore score in corpus.Of(set, Defect.Hard, Defect.HardAtReversal, Defect.SoftThenHard, Defect.FullHard))
        {
            Assert.Equal(100, score.HardPercent);
            Assert.InRange(score.WorstHardDelaySamples, 0, 2);
            Assert.Equal(0, score.Confused);
        }
    }

    [Theory]
    [InlineData(CorpusSet.Tuning)]
    [InlineData(CorpusSet.HoldOut)]
    public void Soft_shorts_of_ten_percent_are_found_in_every_trace_of_the_corpus_and_of_three_percent_in_four_of_five(CorpusSet set)
    {
        Assert.All(corpus.Of(set, Defect.SoftDeep, Defect.LastingSoft), score => Assert.Equal(100, score.SoftPercent));
        Assert.All(corpus.Of(set, Defect.SoftShallow), score => Assert.InRange(score.SoftPercent, 80, 100));
    }

    [Theory]
    [InlineData(CorpusSet.Tuning)]
    [InlineData(CorpusSet.HoldOut)]
    public void Every_leak_in_a_full_cell_is_found_and_dated_to_minutes_with_and_without_a_load_cell(CorpusSet set)
    {
        Defect[] all = [Defect.FullDip, Defect.FullLeak, Defect.FullPartialLeak, Defect.FullUnpressedLeak, Defect.FullPoorEfficiency,
            Defect.FullRestLeak];
        Assert.All(corpus.Of(set, all), score => Assert.InRange(score.SoftPercent, 99, 100));
        Assert.All(corpus.Of(set, all), score => Assert.InRange(score.OnsetErrorSeconds, 0, 600));
    }

    [Fact]
    public void Events_are_right_as_often_as_they_are_called_sure() =>
        Assert.Empty(ConfidenceTable.Astray(corpus.All.SelectMany(score => score.Confidences)));

    [Fact]
    public void A_cell_without_a_confounder_gives_no_alarm()
    {
        Assert.All(corpus.All.Where(score => score.Confounder is Confounder.None or Confounder.FullPlain),
            score => Assert.Equal(0, score.FalseAlarms));
    }
}
