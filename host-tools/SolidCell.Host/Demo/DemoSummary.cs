using SolidCell.Protocols.Results;

namespace SolidCell.Host.Demo;

/// <summary>A finished demo run.</summary>
public sealed record DemoSummary(int Seed, string ProtocolName, double WallSeconds, IReadOnlyList<CellResult> Cells)
{
    /// <summary>What the result of each test is: they have the same protocol.</summary>
    public ResultKind Kind => Cells.Count == 0 ? ResultKind.None : Cells[0].Result.Kind;
}
