using SolidCell.Detection.Tests.Corpus.Cells;
using SolidCell.Detection.Tests.Corpus.Traces;

namespace SolidCell.Detection.Tests.Corpus.Scoring;

/// <summary>The score of one class of traces at one sample period.</summary>
public sealed record ClassScore
{
    public const string Header =
        "set      class               period traces   hours  soft %  hard %  delay  onset s  confused  repeated  false";

    public required CorpusSet Set { get; init; }
    public required int PeriodMilliseconds { get; init; }
    public required Defect Defect { get; init; }

    /// <summary>Null for cells with a defect.</summary>
    public required Confounder? Confounder { get; init; }
    public required string Name { get; init; }
    public required int Traces { get; init; }
    public required double Hours { get; init; }
    public required double SoftPercent { get; init; }
    public required double HardPercent { get; init; }
    public required double WorstHardDelaySamples { get; init; }
    public required double OnsetErrorSeconds { get; init; }
    public required int Confused { get; init; }
    public required int Repeated { get; init; }
    public required int FalseAlarms { get; init; }
    public required IReadOnlyList<string> Examples { get; init; }
    public required IReadOnlyList<CalledEvent> Confidences { get; init; }

    /// <summary>Runs so many traces from a seed on. The onset error is the median.</summary>
    public static ClassScore Of(CorpusSet set, Defect defect, Confounder confounder, int period, int traces, int firstSeed)
    {
        TraceOutcome[] outcomes = new TraceOutcome[traces];
        Parallel.For(0, traces, i => outcomes[i] = TraceOutcome.Of(LabelledTraces.Make(firstSeed + i, set, period, defect, confounder)));
        double[] errors = [.. outcomes.Where(o => o.SoftFound || o.HardFound).Select(o => o.OnsetErrorSeconds).Order()];
        string what = defect == Defect.Healthy ? confounder.ToString() : defect.ToString();
        return new ClassScore
        {
            Set = set,
            PeriodMilliseconds = period,
            Defect = defect,
            Confounder = defect == Defect.Healthy ? confounder : null,
            Name = $"{(set == CorpusSet.Tuning ? "tuning" : "hold-out"),-8} {what,-18} {period,4} ms",
            Traces = traces,
            Hours = outcomes.Sum(o => o.Hours),
            SoftPercent = 100.0 * outcomes.Count(o => o.SoftFound) / traces,
            HardPercent = 100.0 * outcomes.Count(o => o.HardFound) / traces,
            WorstHardDelaySamples = outcomes.Max(o => o.HardDelaySamples),
            OnsetErrorSeconds = errors.Length == 0 ? 0 : errors[errors.Length / 2],
            Confused = outcomes.Sum(o => o.Confused),
            Repeated = outcomes.Sum(o => o.Repeated),
            FalseAlarms = outcomes.Sum(o => o.FalseAlarms),
            Confidences = [.. outcomes.SelectMany(o => o.Called)],
            Examples = [.. outcomes.Select((o, i) => (o, i)).Where(p => p.o.FirstWrong.Length > 0).Take(4)
                .Select(p => $"seed {firstSeed + p.i}: {p.o.FirstWrong}")],
        };
    }

    public override string ToString() => FormattableString.Invariant(
        $"{Name,-35} {Traces,6} {Hours,7:0.0} {SoftPercent,7:0.0} {HardPercent,7:0.0} {WorstHardDelaySamples,6:0} {OnsetErrorSeconds,8:0.00} {Confused,9} {Repeated,9} {FalseAlarms,6}");
}
