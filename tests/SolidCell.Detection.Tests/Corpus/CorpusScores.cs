using SolidCell.Detection.Tests.Corpus.Cells;
using SolidCell.Detection.Tests.Corpus.Scoring;

namespace SolidCell.Detection.Tests.Corpus;

/// <summary>Every class of both sets at 20 samples/s and 1 sample/s, run once.</summary>
public sealed class CorpusScores
{
    private const int FastPeriod = 50;
    private const int SlowPeriod = 1000;
    private const int FastTraces = 10;
    private const int SlowTraces = 40;
    private const int FirstDefectSeed = 1000;
    private const int FirstHealthySeed = 5000;
    private const int HoldOutSeeds = 100_000;

    public IReadOnlyList<ClassScore> All { get; } = [.. Run()];

    public IEnumerable<ClassScore> Of(CorpusSet set, params Defect[] defects) =>
        All.Where(score => score.Set == set && defects.Contains(score.Defect));

    private static IEnumerable<ClassScore> Run() =>
        from set in Enum.GetValues<CorpusSet>()
        from period in new[] { FastPeriod, SlowPeriod }
        from score in Classes(set, period)
        select score;

    private static IEnumerable<ClassScore> Classes(CorpusSet set, int period)
    {
        int traces = period == FastPeriod ? FastTraces : SlowTraces;
        int offset = set == CorpusSet.HoldOut ? HoldOutSeeds : 0;
        foreach (Defect defect in Enum.GetValues<Defect>().Where(d => d != Defect.Healthy && (d != Defect.SpikeTrain || period == FastPeriod)))
            yield return ClassScore.Of(set, defect, Confounder.None, period, traces, FirstDefectSeed + offset);
        foreach (Confounder confounder in Enum.GetValues<Confounder>())
            yield return ClassScore.Of(set, Defect.Healthy, confounder, period, traces, FirstHealthySeed + offset);
    }
}
