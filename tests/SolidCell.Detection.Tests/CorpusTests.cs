using SolidCell.Detection.Tests.Corpus;

namespace SolidCell.Detection.Tests;

/// <summary>The labelled corpus. SOLIDCELL_CORPUS_SCALE=20 runs twenty times as many traces.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly int Scale = int.TryParse(Environment.GetEnvironmentVariable("SOLIDCELL_CORPUS_SCALE"), out int scale) ? scale : 1;

    [Fact]
    public void The_corpus_prints_its_table()
    {
        List<CorpusScore> scores = [];
        foreach (int period in new[] { 50, 1000, 10000 })
            foreach (Defect defect in Enum.GetValues<Defect>())
                scores.Add(CorpusScore.Of(defect, Confounder.None, period, (period == 50 ? 40 : 100) * Scale, 1000));
        foreach (int period in new[] { 50, 1000 })
            foreach (Confounder confounder in Enum.GetValues<Confounder>())
                scores.Add(CorpusScore.Of(Defect.Healthy, confounder, period, (period == 50 ? 20 : 60) * Scale, 5000));
        output.WriteLine(CorpusScore.Header);
        foreach (CorpusScore score in scores)
        {
            output.WriteLine(score.ToString());
            foreach (string example in score.Examples)
                output.WriteLine("    " + example);
        }
    }
}
