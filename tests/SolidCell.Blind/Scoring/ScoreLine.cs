namespace SolidCell.Blind.Scoring;

/// <summary>A line of the table: what, how many of how many, and which were not.</summary>
public sealed record ScoreLine(string What, Wilson Share, string Remark, IReadOnlyList<string> Misses);
