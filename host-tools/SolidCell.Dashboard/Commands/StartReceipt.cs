namespace SolidCell.Dashboard.Commands;

/// <summary>The test runs.</summary>
public sealed record StartReceipt(string Fixture, string TestId);
