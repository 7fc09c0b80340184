using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Shorts;

namespace SolidCell.Host.Experiment;

/// <summary>The numbers that more than one experiment reports.</summary>
public static class OutcomeColumns
{
    private const int FirstCycles = 5;
    private const int LastHalfCycles = 10;

    /// <summary>
    /// Where the first short of each kind began, and what the cell had passed until then in the half-step and in all: one is little
    /// without the other.
    /// </summary>
    public static OutcomeColumn[] Shorts { get; } =
    [
        .. Onset("SOFT", "first_soft_short", cell => cell.Result.FirstSoftShort),
        .. Onset("HARD", "first_hard_short", cell => cell.Result.FirstHardShort),
    ];

    public static OutcomeColumn Hours { get; } = new("TEST h", "test_h", 1, cell => cell.TestHours);

    /// <summary>Mean overpotential of the first half-cycles after formation, the gentle cycles left out.</summary>
    public static OutcomeColumn FirstOverpotential { get; } =
        new("FIRST mV", "first_overpotential_mv", 1, cell => MeanOverpotential(AtFullDensity(cell).Take(2 * FirstCycles)));

    public static OutcomeColumn LastOverpotential { get; } =
        new("LAST mV", "last_overpotential_mv", 1, cell => MeanOverpotential(AtFullDensity(cell).TakeLast(LastHalfCycles)));

    private static OutcomeColumn[] Onset(string heading, string name, Func<CellOutcome, ShortOnset?> onset) =>
    [
        new($"{heading} h", $"{name}_h", 1, cell => onset(cell)?.TestHours),
        new("mA/cm2", $"{name}_ma_cm2", 2, cell => onset(cell)?.DensityMilliampsPerSquareCentimetre),
        new("mAh/cm2", $"{name}_half_step_mah_cm2", 3, cell => onset(cell)?.HalfStepMilliampHoursPerSquareCentimetre),
        new("CUMULATIVE mAh/cm2", $"{name}_cumulative_mah_cm2", 1, cell => onset(cell)?.CumulativeMilliampHoursPerSquareCentimetre),
    ];

    private static IEnumerable<HalfCycle> AtFullDensity(CellOutcome cell)
    {
        double highest = cell.HalfCycles.Select(half => Math.Abs(half.MilliampsPerSquareCentimetre)).DefaultIfEmpty(0).Max();
        return cell.CompleteHalfCycles.Where(half => Math.Abs(half.MilliampsPerSquareCentimetre) == highest);
    }

    private static double? MeanOverpotential(IEnumerable<HalfCycle> halves) => halves.Average(half => half.OverpotentialMillivolts);
}
