using SolidCell.Analysis.Results;

namespace SolidCell.Host.Demo.Report;

/// <summary>A column of a table of results: what and in which unit, and the text of a test's value.</summary>
/// <param name="Heading">What it is.</param>
/// <param name="Unit">In which unit; empty for a count.</param>
/// <param name="IsDetail">True for one that a report has room for and a terminal has not.</param>
/// <param name="Text">The value, "-" or "none" where there is none.</param>
internal sealed record ResultColumn(string Heading, string Unit, bool IsDetail, Func<TestResult, string> Text);
