using SolidCell.Core.Detection;

namespace SolidCell.Store.Reading;

/// <summary>A short circuit that the fixture's detector reported.</summary>
public sealed record StoredShort(
    long Milliseconds, ShortKind Kind, long ConfidencePercent, long OnsetMilliseconds, long HalfCycle,
    long CurrentDensityNanoampsPerSquareCentimetre, long StepArealChargeNanoampHoursPerSquareCentimetre,
    long CumulativeArealChargeNanoampHoursPerSquareCentimetre, long BeforeMicrovolts, long AtMicrovolts, long AfterMicrovolts,
    bool Recovered, long EventNumber, ShortCause Cause, long StepCount, long CycleCount)
{
    /// <summary>
    /// Where the report stands in the fixture's log. An event is reported twice under one number: found, and how it ended.
    /// </summary>
    public LogPosition Position { get; init; }
}
