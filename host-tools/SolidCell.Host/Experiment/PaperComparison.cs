namespace SolidCell.Host.Experiment;

/// <summary>One statement of the paper beside what was found.</summary>
public sealed record PaperComparison(string What, string Paper, string Found, Verdict Verdict);
