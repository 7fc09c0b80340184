using SolidCell.Detection.Tests.Corpus;

namespace SolidCell.Detection.Tests;

/// <summary>The labelled corpus. SOLIDCELL_CORPUS_SCALE=20 runs twenty times as many traces.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly int Scale = int.TryParse(Environment.GetEnvironmentVariable("SOLIDCELL_CORPUS_SCALE"), out int scale) ? scale : 1;

    /// <summary>The golden summary; these numbers may only become stricter.</summary>
    private const int FalseAlarmsAllowed = 1;

    [Theory]
    [InlineData(50)]
    [InlineData(1000)]
    public void Every_hard_short_is_found_within_two_samples_and_told_from_a_soft_one(int period)
    {
        foreach (Defect defect in new[] { Defect.Hard, Defect.HardAtReversal, Defect.SoftThenHard })
        {
            CorpusScore score = Run(defect, Confounder.None, period, 1000);
            Assert.Equal(score.Traces, score.HardFound);
            Assert.InRange(score.WorstHardDelaySamples, 0, 2);
            Assert.Equal(0, score.Confused);
        }
    }

    [Theory]
    [InlineData(Defect.SoftDeep, 99)]
    [InlineData(Defect.LastingSoft, 99)]
    [InlineData(Defect.SpikeTrain, 99)]
    [InlineData(Defect.SoftShallow, 80)]
    public void Soft_shorts_are_found_at_twenty_samples_a_second(Defect defect, int percent)
    {
        CorpusScore score = Run(defect, Confounder.None, 50, 1000);
        Assert.True(score.SoftFound * 100 >= percent * score.Traces, score.ToString());
        Assert.Equal(0, score.FalseAlarms);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(1000)]
    public void Healthy_cells_with_confounders_give_no_alarm(int period)
    {
        int alarms = Enum.GetValues<Confounder>().Sum(confounder => Run(Defect.Healthy, confounder, period, 5000).FalseAlarms);
        Assert.InRange(alarms, 0, FalseAlarmsAllowed * Scale);
    }

    private CorpusScore Run(Defect defect, Confounder confounder, int period, int firstSeed)
    {
        CorpusScore score = CorpusScore.Of(defect, confounder, period, (period == 50 ? 12 : 40) * Scale, firstSeed);
        output.WriteLine(CorpusScore.Header + "\n" + score + string.Concat(score.Examples.Select(example => "\n    " + example)));
        return score;
    }
}
