namespace SolidCell.Reports.Pages;

/// <summary>What a report says of itself.</summary>
/// <param name="Title">Above everything.</param>
/// <param name="Version">Of the program that makes it.</param>
/// <param name="Made">When.</param>
public sealed record ReportHead(string Title, string Version, DateTimeOffset Made);
