using System.Text.Json.Nodes;

namespace SolidCell.Dashboard.Protocols;

/// <summary>
/// Everything there is to say about a protocol before it is sent. From <paramref name="Name"/> on null or empty when it has errors.
/// </summary>
public sealed record ProtocolReport(
    bool IsOk, IReadOnlyList<ProtocolProblem> Problems, string? Name, string? Title, string? CellKind, string? ProgramSha256,
    double? DurationSeconds, LimitsView? Limits, IReadOnlyList<ProtocolStepView> Steps)
{
    /// <summary>What the protocol says of the cells that it is for, as a cell's card; null without.</summary>
    public JsonObject? Card { get; init; }

    /// <summary>Where the card of the cell that was asked for says otherwise.</summary>
    public IReadOnlyList<string> CardConflicts { get; init; } = [];
}
