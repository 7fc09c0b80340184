using SolidCell.Analysis.Cycles;

namespace SolidCell.Reports.Figures;

/// <summary>A stored test with its half-cycles and cycles.</summary>
public sealed record CycledTest(string Name, StoredTestSource Source, IReadOnlyList<HalfCycle> HalfCycles)
{
    public IReadOnlyList<Cycle> Cycles { get; } = Cycle.Of(HalfCycles);

    public static CycledTest Of(StoredTestSource source) => new(source.Name, source, source.HalfCycles());

    public override string ToString() => Name;
}
