using SolidCell.Analysis.Cycles;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Results;

/// <summary>Capacities of a test of charges and discharges: of the half-cycles that came to their planned end.</summary>
/// <param name="Discharges">How many discharges were completed.</param>
/// <param name="First">Charge of the first.</param>
/// <param name="Last">Charge of the last.</param>
/// <param name="FirstEfficiencyPercent">The first discharge over the charge before it; null when no charge came before.</param>
public sealed record CapacitySummary(int Discharges, PassedCharge? First, PassedCharge? Last, double? FirstEfficiencyPercent)
{
    /// <summary>Coulombic efficiency of plating on a collector; null for any other cell.</summary>
    public PlatingEfficiency? Plating { get; init; }

    public static CapacitySummary Of(StoredTest test, IReadOnlyList<StoredStep> steps)
    {
        long[] halves = [.. steps.Where(step => step.HalfCycle > 0 && step.StepKind != StepKind.Rest).GroupBy(step => step.HalfCycle)
            .Where(IsComplete).Select(Charge)];
        long[] discharges = [.. halves.Where(charge => charge < 0)];
        int first = Array.FindIndex(halves, charge => charge < 0);
        return new CapacitySummary(
            discharges.Length,
            discharges.Length == 0 ? null : PassedCharge.Of(test, discharges[0]),
            discharges.Length == 0 ? null : PassedCharge.Of(test, discharges[^1]),
            first > 0 ? -100.0 * halves[first] / halves[first - 1] : null)
        {
            Plating = test.CellKind == CellKind.AnodeFree ? PlatingEfficiency.Of(steps) : null,
        };
    }

    private static bool IsComplete(IEnumerable<StoredStep> half) => half.All(HalfCycleReader.IsPlannedEnd);

    private static long Charge(IEnumerable<StoredStep> half) => half.Sum(step => step.ChargeNanoampHours ?? 0);
}
