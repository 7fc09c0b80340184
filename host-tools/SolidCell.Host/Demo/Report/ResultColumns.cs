using System.Globalization;
using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Results;
using SolidCell.Analysis.Shorts;
using SolidCell.Protocols.Results;

namespace SolidCell.Host.Demo.Report;

/// <summary>What is reported of a test, by the kind of its result; the same in the terminal and in the report.</summary>
internal static class ResultColumns
{
    private const string Nothing = "-";

    private static readonly ResultColumn TestHours = new("Test", "h", false, found => Number(found.TestHours, 2));

    private static readonly ResultColumn[] Charges =
    [
        new("Half-step", "mAh/cm²", false, found => Number(found.HalfStepMilliampHoursPerSquareCentimetre, 3)),
        new("Cumulative", "mAh/cm²", false, found => Number(found.CumulativeMilliampHoursPerSquareCentimetre, 2)),
    ];

    public static string Title(ResultKind kind) => kind switch
    {
        ResultKind.CriticalCurrent => "Critical current density",
        ResultKind.ThresholdCapacity => "Threshold capacity",
        ResultKind.FirstShort => "Time and charge to the first short",
        ResultKind.PulseResistance => "Resistance by pulses",
        ResultKind.Capacity => "Capacity",
        _ => "Test",
    };

    /// <summary>What the columns mean, where their headings do not say it.</summary>
    public static string Note(ResultKind kind) => kind switch
    {
        ResultKind.CriticalCurrent =>
            "Soft: until the first short of any kind; hard: until the first hard one; a voltage limit or lost contact ends both. 0.60-0.70 is 0.60 < CCD ≤ 0.70: 0.60 was deposited and "
            + "stripped to the planned end, 0.70 was not; a survivor's is > the last. One cell a row (n = 1). Half-step is its charge at the failure; electrode is the larger of what was plated "
            + "on the two; total is both directions. A score is a rule of the detector and no probability.",
        ResultKind.ThresholdCapacity =>
            "The current goes one way: the areal capacity that was plated until the cell failed; a survivor's is > what was passed.",
        ResultKind.FirstShort =>
            "The protocol is no staircase, so there is no critical current density. Half-step and cumulative charge are those at the first short, or of the whole test without one.",
        ResultKind.PulseResistance =>
            "Means over all pulses; the area specific resistance is that of the whole cell, both interfaces and the electrolyte.",
        ResultKind.Capacity => "Of the discharges that came to their planned end.",
        _ => "",
    };

    public static IReadOnlyList<ResultColumn> Of(ResultKind kind) => kind switch
    {
        ResultKind.CriticalCurrent =>
        [
            new("CCD soft", "mA/cm²", false, found => found.CriticalCurrent?.Soft.Compact ?? Nothing),
            new("CCD hard", "mA/cm²", false, found => found.CriticalCurrent?.Hard.Compact ?? Nothing),
            new("Step", "mA/cm²", true, found => Number(found.CriticalCurrent?.Soft.StepMilliampsPerSquareCentimetre, 2)),
            new("Survived", "mAh/cm²", true, found => Number(found.CriticalCurrent?.Soft.CapacityMilliampHoursPerSquareCentimetre, 3)),
            new("Failed by", "", false, found => found.CriticalCurrent?.Hard.Failure?.FailedBy ?? "none"),
            new("Soft shorts, score", "", true, found => Shorts(found.CriticalCurrent?.Soft)),
            new("Half-step / electrode / total at soft", "mAh/cm²", true, found => Charged(found.CriticalCurrent?.Soft.Failure)),
            new("Half-step / electrode / total at hard", "mAh/cm²", false, found => Charged(found.CriticalCurrent?.Hard.Failure)),
            TestHours,
        ],
        ResultKind.ThresholdCapacity =>
        [
            new("Threshold soft", "mAh/cm²", false, found => Threshold(found.ThresholdCapacity, found.ThresholdCapacity?.Soft)),
            new("Threshold hard", "mAh/cm²", false, found => Threshold(found.ThresholdCapacity, found.ThresholdCapacity?.Hard)),
            new("at", "mA/cm²", false, found => Number(found.ThresholdCapacity?.MilliampsPerSquareCentimetre, 2)),
            new("Failed by", "", false, found => (found.ThresholdCapacity?.Hard ?? found.ThresholdCapacity?.Soft)?.FailedBy ?? "none"),
            TestHours,
        ],
        ResultKind.FirstShort =>
        [
            new("First soft short", "h", false, found => Hours(found.FirstSoftShort)),
            new("First hard short", "h", false, found => Hours(found.FirstHardShort)),
            new("Onset", "mA/cm²", false, Onset),
            .. Charges,
            TestHours,
        ],
        ResultKind.PulseResistance =>
        [
            new("At once", "Ω", false, found => Number(found.Pulses?.InstantOhms, 2)),
            new("After 1 s", "Ω", true, found => Number(found.Pulses?.OneSecondOhms, 2)),
            new("After 10 s", "Ω", false, found => Number(found.Pulses?.TenSecondsOhms, 2)),
            new("ASR at once", "Ω cm²", false, found => Number(found.Pulses?.InstantOhmSquareCentimetres, 2)),
            new("ASR after 10 s", "Ω cm²", false, found => Number(found.Pulses?.TenSecondsOhmSquareCentimetres, 2)),
            new("Pulses", "", true, found => Number(found.Pulses?.Pulses, 0)),
            TestHours,
        ],
        ResultKind.Capacity =>
        [
            new("First discharge", "mAh/g", false, found => Number(found.Capacities?.First?.MilliampHoursPerGram, 1)),
            new("First discharge", "mAh/cm²", false, found => PerArea(found.Capacities?.First)),
            new("Last discharge", "mAh/cm²", false, found => PerArea(found.Capacities?.Last)),
            new("Discharges", "", false, found => Number(found.Capacities?.Discharges, 0)),
            new("First efficiency", "%", true, found => Number(found.Capacities?.FirstEfficiencyPercent, 1)),
            new("Plating efficiency", "%", true, found => Number(found.Capacities?.Plating?.Percent, 2)),
            new("First short", "h", false, found => Hours(found.Onset)),
            TestHours,
        ],
        _ => [TestHours],
    };

    private static string Onset(TestResult found) =>
        found.Onset is { } onset ? $"{Number(onset.DensityMilliampsPerSquareCentimetre, 2)} {(onset.IsHard ? "hard" : "soft")}" : "none";

    private static string Shorts(CriticalInterval? soft) => soft?.Failure?.ScorePercent is { } score ? $"{soft.Events}, {score} %" : "none";

    private static string Threshold(ThresholdCapacity? threshold, FailurePoint? failure) => threshold is null ? Nothing
        : failure is null ? "> " + Number(threshold.PassedMilliampHoursPerSquareCentimetre, 3)
        : Number(failure.TotalMilliampHoursPerSquareCentimetre, 3);

    private static string Charged(FailurePoint? failure) => failure is null ? Nothing : string.Create(
        CultureInfo.InvariantCulture,
        $"{failure.HalfStepMilliampHoursPerSquareCentimetre:F3} / {failure.ElectrodeMilliampHoursPerSquareCentimetre:F2} / {failure.TotalMilliampHoursPerSquareCentimetre:F2}");

    private static string Hours(ShortOnset? onset) => onset is null ? "none" : Number(onset.TestHours, 2);

    private static string PerArea(PassedCharge? charge) => Number(charge?.MilliampHoursPerSquareCentimetre, 3);

    private static string Number(double? value, int decimals) => value?.ToString("F" + decimals, CultureInfo.InvariantCulture) ?? Nothing;
}
