namespace SolidCell.Store.Reading;

/// <summary>A line of the audit trail: who asked what of which fixture with which arguments, and what came of it. The last three are
/// null while there is no answer; the answer of a refused command is the fixture's reason.</summary>
public sealed record StoredCommand(
    byte[] CorrelationId, string Fixture, string Client, string Name, string Detail, DateTimeOffset Sent,
    DateTimeOffset? Answered, string? Outcome, string? Answer);
