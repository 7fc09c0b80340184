using SolidCell.Core.Schedule;

namespace SolidCell.Store.Reading;

/// <summary>A step of a test; the last four are null while it has not ended.</summary>
public sealed record StoredStep(
    long StartMilliseconds, long StepIndex, long StepCount, long CycleCount, StepKind StepKind, long SetPointNanoamps, long HalfCycle,
    long? EndMilliseconds, StepEndReason? Reason, long? ChargeNanoampHours, long? StepMilliseconds)
{
    /// <summary>Where the step began in the fixture's log.</summary>
    public LogPosition Position { get; init; }
}
