using System.Globalization;
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
        ResultKind.FirstShort => "Time and charge to the first short",
        ResultKind.PulseResistance => "Resistance by pulses",
        ResultKind.Capacity => "Capacity",
        _ => "Test",
    };

    /// <summary>What the columns mean, where their headings do not say it.</summary>
    public static string Note(ResultKind kind) => kind switch
    {
        ResultKind.CriticalCurrent => "CCD: the highest current density whose deposition and stripping were both completed before the first short, soft or hard. Half-step and cumulative charge are those at the onset.",
        ResultKind.FirstShort => "The protocol is no staircase, so there is no critical current density. Half-step and cumulative charge are those at the first short, or of the whole test without one.",
        ResultKind.PulseResistance => "Means over all pulses; the area specific resistance is that of the whole cell, both interfaces and the electrolyte.",
        ResultKind.Capacity => "Of the discharges that came to their planned end.",
        _ => "",
    };

    public static IReadOnlyList<ResultColumn> Of(ResultKind kind) => kind switch
    {
        ResultKind.CriticalCurrent =>
        [
            new("CCD", "mA/cm²", false, found => Number(found.CriticalDensityMilliampsPerSquareCentimetre, 2)),
            new("Onset", "mA/cm²", false, Onset),
            new("First soft short", "mA/cm²", true, found => Density(found.FirstSoftShort)),
            new("First hard short", "mA/cm²", true, found => Density(found.FirstHardShort)),
            .. Charges,
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
            new("First short", "h", false, found => Hours(found.Onset)),
            TestHours,
        ],
        _ => [TestHours],
    };

    private static string Onset(TestResult found) =>
        found.Onset is { } onset ? $"{Number(onset.DensityMilliampsPerSquareCentimetre, 2)} {(onset.IsHard ? "hard" : "soft")}" : "none";

    private static string Density(ShortOnset? onset) => onset is null ? "none" : Number(onset.DensityMilliampsPerSquareCentimetre, 2);

    private static string Hours(ShortOnset? onset) => onset is null ? "none" : Number(onset.TestHours, 2);

    private static string PerArea(PassedCharge? charge) => Number(charge?.MilliampHoursPerSquareCentimetre, 3);

    private static string Number(double? value, int decimals) => value?.ToString("F" + decimals, CultureInfo.InvariantCulture) ?? Nothing;
}
