using SolidCell.Detection.Tests.Corpus.Cells;
using SolidCell.Detection.Tests.Corpus.Scoring;
using SolidCell.Detection.Tests.Corpus.Traces;

namespace SolidCell.Detection.Tests.Corpus;

/// <summary>Every class of both sets at 20 samples/s and 1 sample/s, run once.</summary>
public sealed class CorpusScores
{
    private const int FastPeriod = 50;
    private const int SlowPeriod = 1000;
    private const int FastTraces = 10;
    private const int SlowTraces = 40;
    private const int FastFullTraces = 4;
    private const int SlowFullTraces = 20;
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
        int offset = set == CorpusSet.HoldOut ? HoldOutSeeds : 0;
        foreach (Defect defect in Enum.GetValues<Defect>().Where(d => d != Defect.Healthy && IsTried(d, period)))
        {
            yield return ClassScore.Of(set, defect, Confounder.None, period, Traces(LabelledTraces.IsFull(defect), period),
                FirstDefectSeed + offset);
        }

        foreach (Confounder confounder in Enum.GetValues<Confounder>().Where(c => IsTried(c, period)))
        {
            yield return ClassScore.Of(set, Defect.Healthy, confounder, period, Traces(LabelledTraces.IsFull(confounder), period),
                FirstHealthySeed + offset);
        }
    }

    private static int Traces(bool isFull, int period) =>
        period == FastPeriod ? (isFull ? FastFullTraces : FastTraces) : isFull ? SlowFullTraces : SlowTraces;

    /// <summary>What a full cell shows over hours is tried in slow data only, dips of 100 ms in fast.</summary>
    private static bool IsTried(Defect defect, int period) =>
        period == FastPeriod ? !LabelledTraces.IsFull(defect)
        || defect is Defect.FullHard or Defect.FullDip or Defect.FullLeak : defect != Defect.SpikeTrain;

    private static bool IsTried(Confounder confounder, int period) =>
        period == SlowPeriod || !LabelledTraces.IsFull(confounder) || confounder == Confounder.FullPlain;
}
