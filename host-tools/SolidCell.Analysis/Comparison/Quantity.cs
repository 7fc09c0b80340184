using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Results;
using SolidCell.Analysis.Survival;

namespace SolidCell.Analysis.Comparison;

/// <summary>A number of a whole test by which cells are compared.</summary>
/// <param name="Name">With the unit last, as JSON and CSV have it.</param>
/// <param name="Label">For people.</param>
/// <param name="Unit">For people.</param>
/// <param name="Decimals">That people read.</param>
/// <param name="Of">The value of a test; null for one that has none. A cell that had not failed gives how far it came, censored.</param>
public sealed record Quantity(string Name, string Label, string Unit, int Decimals, Func<TestMeasures, Lifetime?> Of)
{
    /// <summary>True for what cells fail at: groups differ by their survival, and a cell may be censored.</summary>
    public bool IsFailure { get; init; }

    /// <summary>What counts in the mean; the value itself when it is null. An interval counts with its middle.</summary>
    public Func<TestMeasures, double?>? Middle { get; init; }

    public static IReadOnlyList<Quantity> All { get; } =
    [
        new("ccd_soft_ma_cm2", "CCD, any short", "mA/cm2",
            2, test => test.Result.CriticalCurrent is { } found ? Critical(found.Soft) : null)
            {
                IsFailure = true,
                Middle = test => test.Result.CriticalCurrent?.Soft.Middle,
            },
        new("ccd_hard_ma_cm2", "CCD, hard short", "mA/cm2",
            2, test => test.Result.CriticalCurrent is { } found ? Critical(found.Hard) : null)
            {
                IsFailure = true,
                Middle = test => test.Result.CriticalCurrent?.Hard.Middle,
            },
        new("soft_short_h", "time to the first short", "h",
            1, test => new Lifetime(test.Result.Onset?.TestHours ?? test.Result.TestHours, test.Result.Onset is null)) { IsFailure = true },
        new("hard_short_h", "time to the first hard short", "h", 1, HardShortHours) { IsFailure = true },
        new("hard_short_mah_cm2", "charge to the first hard short", "mAh/cm2", 2, HardShortCharge) { IsFailure = true },
        new("overpotential_first_mv", "overpotential, first half-cycles", "mV", 2, test => Exact(test.Polarisation?.FirstMillivolts)),
        new("overpotential_last_mv", "overpotential, last half-cycles", "mV", 2, test => Exact(test.Polarisation?.LastMillivolts)),
        new("overpotential_growth_percent", "growth of the overpotential", "%", 1, test => Exact(test.Polarisation?.GrowthPercent)),
        new("asr_first_ohm_cm2", "ASR, first half-cycles", "ohm cm2",
            2, test => Exact(test.Polarisation is { } found ? found.FirstMillivolts / found.MilliampsPerSquareCentimetre : null)),
        new("discharge_first_mah_cm2", "first discharge", "mAh/cm2",
            3, test => Exact(test.IsSymmetric ? null : test.Reference?.Discharge?.MilliampHoursPerSquareCentimetre)),
        new("discharge_first_mah_g", "first discharge", "mAh/g",
            1, test => Exact(test.IsSymmetric ? null : test.Reference?.Discharge?.MilliampHoursPerGram)),
        new("efficiency_first_percent", "first coulombic efficiency", "%",
            2, test => Exact(test.IsSymmetric ? null : test.Reference?.CoulombicEfficiencyPercent)),
        new("discharge_last_mah_g", "last discharge", "mAh/g",
            1, test => Exact(test.IsSymmetric ? null : test.Last?.Discharge?.MilliampHoursPerGram)),
        new("retention_percent", "retention", "%", 1, test => Exact(test.IsSymmetric ? null : test.Last?.RetentionPercent(test.Reference))),
        new("pressure_mpa_per_mah_cm2", "pressure amplitude per charge", "MPa per mAh/cm2",
            4, test => Exact(MeanPerCharge(test.HalfCycles))),
        new("pressure_drift_mpa", "drift of the pressure amplitude", "MPa", 3, test => Exact(test.PressureAmplitudeDriftMegapascals)),
    ];

    private static Lifetime? Exact(double? value) => value is { } number ? new Lifetime(number, false) : null;

    /// <summary>A failure counts at the upper end of its interval, which is where the cell is known to have failed.</summary>
    private static Lifetime Critical(CriticalCurrent.CriticalInterval found) =>
        new(found.UpToMilliampsPerSquareCentimetre ?? found.AboveMilliampsPerSquareCentimetre, found.IsCensored);

    private static Lifetime? HardShortHours(TestMeasures test) =>
        new Lifetime(test.Result.FirstHardShort?.TestHours ?? test.Result.TestHours, test.Result.FirstHardShort is null);

    private static Lifetime? HardShortCharge(TestMeasures test) => test.Result.FirstHardShort is { } hard
        ? new Lifetime(hard.CumulativeMilliampHoursPerSquareCentimetre, false)
        : new Lifetime(test.HalfCycles.Sum(half => half.MilliampHoursPerSquareCentimetre), true);

    private static double? MeanPerCharge(IReadOnlyList<HalfCycle> halfCycles) =>
        halfCycles.Where(half => half.IsComplete).Average(half => half.MegapascalsPerMilliampHourPerSquareCentimetre);
}
