using SolidCell.Files.Survey;

namespace SolidCell.Files.Reading;

/// <summary>What the survey of a file decided: the time to go by and its mends, the factor of each measure, the sign.</summary>
internal sealed record TracePlan
{
    /// <summary>The column whose values are the time.</summary>
    public required TraceQuantity Time { get; init; }

    public required ClockSurvey Clock { get; init; }

    /// <summary>Seconds for each second of the column, where another column shows that its unit is another.</summary>
    public double TimeFactor { get; init; } = 1;

    /// <summary>Taken off every time: the first one of dates.</summary>
    public double TimeOrigin { get; init; }

    public double VoltageFactor { get; init; } = 1;

    public SignRule Sign { get; init; }

    /// <summary>What people should know before they believe the result.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    public double DurationSeconds => (Clock.End - Clock.First) * TimeFactor;
}
