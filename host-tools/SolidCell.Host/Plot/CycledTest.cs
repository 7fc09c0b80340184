using SolidCell.Analysis.Cycles;

namespace SolidCell.Host.Plot;

/// <summary>A stored test with its half-cycles and cycles.</summary>
internal sealed record CycledTest(string Name, StoredTestSource Source, IReadOnlyList<HalfCycle> HalfCycles)
{
    public IReadOnlyList<Cycle> Cycles { get; } = Cycle.Of(HalfCycles);

    public override string ToString() => Name;
}
