namespace SolidCell.Dashboard.Fixtures;

/// <summary>How far a running test has come, by its protocol and its cell.</summary>
/// <remarks>
/// <para><c>PlannedSeconds</c>: The longest that it takes; null where nothing bounds it.</para>
/// <para><c>IsExact</c>: False where a limit other than time and charge may end it earlier.</para>
/// <para><c>EndsByShort</c>: True when a short stops it.</para>
/// <para><c>ExpectedEnd</c>: When it comes to that length at the pace at which it runs; null while it does not run or is not heard.</para>
/// </remarks>
public sealed record ProgressView(
    double TestSeconds, double? PlannedSeconds, bool IsExact, bool EndsByShort, DateTimeOffset? ExpectedEnd);
