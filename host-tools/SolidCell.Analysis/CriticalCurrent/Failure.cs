using SolidCell.Analysis.Cycles;
using SolidCell.Core.Detection;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.CriticalCurrent;

/// <summary>Something that ends the survival of a cell, as the records have it.</summary>
/// <param name="Milliseconds">When.</param>
/// <param name="Mode">Why.</param>
/// <param name="Short">The short; null for a failure that is none.</param>
internal sealed record Failure(long Milliseconds, FailureMode Mode, StoredShort? Short)
{
    /// <summary>A time in the step that it belongs to: the end of a step is the beginning of the next.</summary>
    public long InStepMilliseconds { get; init; } = Milliseconds;

    public bool IsHard => Short is null || Short.Kind == ShortKind.Hard;

    /// <summary>Every failure of a test, in the order of time; of two at one time a short comes first.</summary>
    public static IReadOnlyList<Failure> All(TestEvidence evidence) =>
    [
        .. evidence.Shorts.Select(found => new Failure(found.OnsetMilliseconds, FailureMode.ShortCircuit, found))
            .Concat(evidence.Steps.Where(IsEndedByVoltage)
                .Select(step => new Failure(step.EndMilliseconds ?? step.StartMilliseconds, FailureMode.VoltageLimit, null)
                    {
                        InStepMilliseconds = step.StartMilliseconds,
                    }))
            .Concat(evidence.Faults.Where(fault => fault["Raised"] != 0 && ModeOf(fault) != FailureMode.None)
                .Select(fault => new Failure(fault.Milliseconds, ModeOf(fault), null)))
            .OrderBy(failure => failure.Milliseconds),
    ];

    /// <summary>A constant current that a voltage ended has not passed the charge that was planned.</summary>
    private static bool IsEndedByVoltage(StoredStep step) =>
        step.StepKind == StepKind.ConstantCurrent
        && (HalfCycleReader.IsVoltageEnd(step) || step.Reason == StepEndReason.MultipleOfStartVoltage);

    private static FailureMode ModeOf(StoredRecord fault) => (FaultId)fault["FaultId"] switch
    {
        FaultId.CellOverVoltage or FaultId.CellUnderVoltage => FailureMode.VoltageLimit,
        FaultId.ContactLost => FailureMode.Contact,
        _ => FailureMode.None,
    };
}
