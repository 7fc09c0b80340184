using SolidCell.Analysis.Cycles;

namespace SolidCell.Analysis.Results;

/// <summary>A number of a half-cycle: its name with the unit last, how many decimals people read, and where it comes from.</summary>
public sealed record HalfCycleColumn(string Name, int Decimals, Func<TestMeasures, HalfCycle, double?> Value)
{
    /// <summary>
    /// The columns of a test; a symmetric cell has overpotentials and resistances, any other one capacities and efficiencies.
    /// </summary>
    public static IReadOnlyList<HalfCycleColumn> Of(TestMeasures test) => [.. Common, .. test.IsSymmetric ? Symmetric : Full, .. Pressure];

    private static readonly HalfCycleColumn[] Common =
    [
        new("half_cycle", 0, (_, half) => half.Number),
        new("cycle", 0, (_, half) => half.Cycle),
        new("start_h", 3, (_, half) => half.StartHours),
        new("end_h", 3, (_, half) => half.EndHours),
        new("ma_cm2", 3, (_, half) => half.MilliampsPerSquareCentimetre),
        new("mah_cm2", 4, (_, half) => half.MilliampHoursPerSquareCentimetre),
        new("complete", 0, (_, half) => half.IsComplete ? 1 : 0),
    ];

    private static readonly HalfCycleColumn[] Symmetric =
    [
        new("overpotential_mv", 2, (_, half) => half.OverpotentialMillivolts),
        new("start_mv", 2, (_, half) => half.StartMillivolts),
        new("end_mv", 2, (_, half) => half.EndMillivolts),
        new("end_over_start", 3, (_, half) => half.EndOverStart),
        new("asr_ohm_cm2", 2, (_, half) => half.OhmSquareCentimetres),
    ];

    private static readonly HalfCycleColumn[] Full =
    [
        new("mah", 5, (_, half) => half.MilliampHours),
        new("mah_g", 2, (_, half) => half.MilliampHoursPerGram),
        new("mean_v", 4, (_, half) => half.EnergyMeanVolts),
        new("mwh", 4, (_, half) => half.MilliwattHours),
        new("coulombic_efficiency_percent", 2, (test, half) => Ended(test, half)?.CoulombicEfficiencyPercent),
        new("energy_efficiency_percent", 2, (test, half) => Ended(test, half)?.EnergyEfficiencyPercent),
        new("retention_percent", 2, (test, half) => Ended(test, half)?.RetentionPercent(test.Reference)),
    ];

    private static readonly HalfCycleColumn[] Pressure =
    [
        new("pressure_amplitude_mpa", 4, (_, half) => half.PressureAmplitudeMegapascals),
        new("mpa_per_mah_cm2", 4, (_, half) => half.MegapascalsPerMilliampHourPerSquareCentimetre),
    ];

    /// <summary>The cycle that ended with this discharge.</summary>
    private static Cycle? Ended(TestMeasures test, HalfCycle half) => half.IsCharge ? null : test.CycleOf(half);
}
