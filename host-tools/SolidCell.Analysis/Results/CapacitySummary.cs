using SolidCell.Analysis.Cycles;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Results;

/// <summary>
/// Capacities of a test of charges and discharges: of the discharges that came to their planned end, and of those only that ended at a
/// voltage if there are any, because a discharge that a charge or a time ended is no capacity.
/// </summary>
/// <param name="Discharges">How many there are.</param>
/// <param name="First">Charge of the first.</param>
/// <param name="Last">Charge of the last.</param>
/// <param name="FirstEfficiencyPercent">The first discharge over the charge before it; null when no charge came before.</param>
public sealed record CapacitySummary(int Discharges, PassedCharge? First, PassedCharge? Last, double? FirstEfficiencyPercent)
{
    /// <summary>Coulombic efficiency of plating on a collector; null for any other cell.</summary>
    public PlatingEfficiency? Plating { get; init; }

    /// <summary>Of each current density; empty for a test at one.</summary>
    public IReadOnlyList<RateCapacity> Rates { get; init; } = [];

    public static CapacitySummary Of(StoredTest test, IReadOnlyList<StoredStep> steps)
    {
        Half[] halves = [.. steps.Where(step => step.HalfCycle > 0 && step.StepKind != StepKind.Rest).GroupBy(step => step.HalfCycle)
            .Where(half => half.All(HalfCycleReader.IsPlannedEnd)).Select(half => new Half([.. half]))];
        Half[] planned = [.. halves.Where(half => half.NanoampHours < 0)];
        Half[] discharges = planned.Any(half => half.ReachedVoltage) ? [.. planned.Where(half => half.ReachedVoltage)] : planned;
        int first = discharges.Length == 0 ? 0 : Array.IndexOf(halves, discharges[0]);
        return new CapacitySummary(
            discharges.Length,
            discharges.Length == 0 ? null : PassedCharge.Of(test, discharges[0].NanoampHours),
            discharges.Length == 0 ? null : PassedCharge.Of(test, discharges[^1].NanoampHours),
            first > 0 && halves[first - 1].NanoampHours is > 0 and var before ? -100.0 * halves[first].NanoampHours / before : null)
        {
            Plating = test.CellKind == CellKind.AnodeFree ? PlatingEfficiency.Of(steps) : null,
            Rates = RateCapacity.Of(test, discharges.Select(half => (half.Nanoamps, half.NanoampHours))),
        };
    }

    /// <summary>A half-cycle with all of its steps.</summary>
    private sealed class Half(StoredStep[] steps)
    {
        public long NanoampHours { get; } = steps.Sum(step => step.ChargeNanoampHours ?? 0);

        public long Nanoamps { get; } = steps.Select(step => step.SetPointNanoamps).FirstOrDefault(current => current != 0);

        public bool ReachedVoltage { get; } = steps.Any(HalfCycleReader.IsVoltageEnd);
    }
}
