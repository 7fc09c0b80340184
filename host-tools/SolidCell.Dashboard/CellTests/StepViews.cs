using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.CellTests;

/// <summary>Stored steps as text.</summary>
internal static class StepViews
{
    /// <summary>The records that steps are made of.</summary>
    public static readonly RecordKind[] Kinds = [RecordKind.StepStarted, RecordKind.StepEnded];

    private static readonly string[] Words = ["rest", "constant-current", "constant-voltage", "pulse", "", "", "sweep", "constant-power", "impedance"];

    private static readonly Dictionary<StepEndReason, string> Reasons = new()
    {
        [StepEndReason.Time] = "time",
        [StepEndReason.VoltageAbove] = "voltage above limit",
        [StepEndReason.VoltageBelow] = "voltage below limit",
        [StepEndReason.AbsoluteVoltageAbove] = "|voltage| above limit",
        [StepEndReason.AbsoluteCurrentBelow] = "|current| below limit",
        [StepEndReason.Charge] = "capacity",
        [StepEndReason.ArealCharge] = "areal capacity",
        [StepEndReason.SoftShort] = "soft short",
        [StepEndReason.HardShort] = "hard short",
        [StepEndReason.PressureAbove] = "pressure above limit",
        [StepEndReason.PressureBelow] = "pressure below limit",
        [StepEndReason.TemperatureAbove] = "temperature above limit",
        [StepEndReason.TemperatureBelow] = "temperature below limit",
        [StepEndReason.TestCharge] = "capacity of the test",
        [StepEndReason.TestArealCharge] = "areal capacity of the test",
        [StepEndReason.ShareOfHalfCycleBefore] = "share of the half-cycle before",
        [StepEndReason.MultipleOfStartVoltage] = "multiple of the first voltage",
        [StepEndReason.ShareOfBestResistance] = "share of the best resistance",
        [StepEndReason.ShortResponse] = "response to a short",
        [StepEndReason.Operator] = "operator",
        [StepEndReason.Fault] = "fault",
        [StepEndReason.PowerCut] = "power cut",
        [StepEndReason.SpectrumTaken] = "spectrum taken",
    };

    public static StepView Of(StoredStep step, StoredTest test, StepNames names) => new(
        step.StepCount, step.StepIndex, step.CycleCount,
        (int)step.StepKind < Words.Length ? Words[(int)step.StepKind] : "unknown",
        names.Find(test, step.StepIndex),
        step.StartMilliseconds / 1e3, step.EndMilliseconds / 1e3, step.SetPointNanoamps / 1e6,
        test.AreaSquareMicrometres > 0 ? step.SetPointNanoamps / 1e6 / test.AreaSquareCentimetres : null,
        step.ChargeNanoampHours / 1e6,
        step.Reason is { } reason ? Reasons.GetValueOrDefault(reason, $"reason {reason}") : null);
}
