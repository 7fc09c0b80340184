using SolidCell.Files.Headers;

namespace SolidCell.Files.Reading;

/// <summary>
/// Whether the times of a plan are those of a test: its length, its intervals and its gaps, with a remark for each that is not.
/// </summary>
/// <param name="plan">What is to be read.</param>
/// <param name="column">The column of its time.</param>
/// <param name="rows">How many rows it has.</param>
internal sealed class PlannedTimes(TracePlan plan, ColumnChoice column, long rows)
{
    private const double LongestUsualSeconds = 3 * 365.25 * 86400;
    private const double SecondsPerHour = 3600;

    /// <summary>Slower than a row in ten minutes nobody records.</summary>
    private const double UsualIntervalSeconds = 600;
    private const double LongestUsualGapSeconds = 30 * 86400;

    /// <summary>Nobody records a cell over hours so fast; a number without a unit is likelier one of hours or minutes.</summary>
    private const double LeastUsualIntervalSeconds = 0.1;

    /// <summary>A current that goes one way for so long fills no cell: a number without a unit is likelier one of milliseconds.</summary>
    private const double LongestUsualWaySeconds = 300 * SecondsPerHour;

    private readonly double _interval = plan.DurationSeconds / Math.Max(rows - 1, 1);

    public IEnumerable<string> Remarks() => new[] { Gap(), Interval(), Length() }.OfType<string>();

    /// <summary>Why the times cannot be read without their unit, or null.</summary>
    public string? Refusal(double longestWay) =>
        column.Unit.Length > 0 || plan.Time != TraceQuantity.TestTime || plan.TimeFactor != 1 || longestWay < LongestUsualWaySeconds ? null
            : $"'{column.Header}' has no unit: if its numbers are seconds the current goes one way for {longestWay / SecondsPerHour:0} h with a row every {_interval:g3} s, if they are milliseconds for {longestWay / SecondsPerHour / 1000:0.##} h; say which with --columns \"time={column.Header} [ms]\" or [s]";

    private string? Gap()
    {
        double gap = plan.Clock.LongestInterval * plan.TimeFactor;
        return gap <= LongestUsualGapSeconds ? null
            : $"nothing was recorded for {gap / 86400:0.#} days before line {plan.Clock.LongestIntervalLine}: a jump of the clock, or two tests in one file";
    }

    private string? Interval() =>
        column.Unit.Length == 0 && plan.TimeFactor == 1 && _interval is > 0 and < LeastUsualIntervalSeconds
            ? $"'{column.Header}' has no unit and was read as seconds, a row every {_interval:g3} s; if the times are hours or minutes say so with --columns \"time={column.Header} [h]\""
            : null;

    private string? Length()
    {
        if (plan.DurationSeconds <= LongestUsualSeconds)
        {
            return null;
        }

        bool isHours = _interval / SecondsPerHour < UsualIntervalSeconds;
        string likely = isHours ? "hours were multiplied by 3600 twice" : "they are milliseconds";
        string unit = isHours ? "s/3600" : "ms";
        return $"the test would last {plan.DurationSeconds / (365.25 * 86400):0.0} years with a row every {_interval:g4} s: its times are wrong, probably {likely}; then --columns \"time={column.Header} [{unit}]\" reads them right";
    }
}
