namespace SolidCell.Dashboard.Audit;

/// <summary>A command and its answer; the last three are null while there is none.</summary>
public sealed record AuditLine(
    string CorrelationId, string Fixture, string Client, string Command, string Detail, DateTimeOffset Sent, DateTimeOffset? Answered,
    string? Outcome, string? Answer);
