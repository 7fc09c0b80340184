namespace SolidCell.Dashboard.Protocols;

/// <summary>
/// Everything there is to say about a protocol before it is sent. From <paramref name="Name"/> on null or empty when it has errors.
/// </summary>
public sealed record ProtocolReport(
    bool IsOk, IReadOnlyList<ProtocolProblem> Problems, string? Name, string? Title, string? CellKind, string? ProgramSha256,
    double? DurationSeconds, LimitsView? Limits, IReadOnlyList<ProtocolStepView> Steps);
