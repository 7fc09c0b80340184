namespace SolidCell.Detection.Tests.Corpus;

/// <summary>The score of one class of traces at one sample period.</summary>
public sealed record CorpusScore(string Name, int Traces, double Hours, int SoftFound, int HardFound, double WorstHardDelaySamples, double MedianOnsetErrorSeconds, int Confused, int FalseAlarms, IReadOnlyList<string> Examples)
{
    public static CorpusScore Of(Defect defect, Confounder confounder, int period, int traces, int firstSeed)
    {
        TraceOutcome[] outcomes = new TraceOutcome[traces];
        Parallel.For(0, traces, i => outcomes[i] = TraceOutcome.Of(new CellTrace(firstSeed + i, period, defect, confounder), period));
        double[] errors = [.. outcomes.Where(o => o.SoftFound || o.HardFound).Select(o => o.OnsetErrorSeconds).Order()];
        return new CorpusScore(
            $"{defect}/{confounder}/{period} ms",
            traces,
            outcomes.Sum(o => o.Hours),
            outcomes.Count(o => o.SoftFound),
            outcomes.Count(o => o.HardFound),
            outcomes.Max(o => o.HardDelaySamples),
            errors.Length == 0 ? 0 : errors[errors.Length / 2],
            outcomes.Count(o => o.Confused),
            outcomes.Sum(o => o.FalseAlarms),
            [.. outcomes.Select((o, i) => (o, i)).Where(p => p.o.FalseAlarms > 0).Take(4).Select(p => $"seed {firstSeed + p.i}: {p.o.FirstFalse}")]);
    }

    public static string Header => $"{"class",-36} {"traces",6} {"hours",8} {"soft",5} {"hard",5} {"worst delay",11} {"onset err s",11} {"confused",8} {"false",5}";

    public override string ToString() =>
        $"{Name,-36} {Traces,6} {Hours,8:0.0} {SoftFound,5} {HardFound,5} {WorstHardDelaySamples,11:0} {MedianOnsetErrorSeconds,11:0.000} {Confused,8} {FalseAlarms,5}";
}
