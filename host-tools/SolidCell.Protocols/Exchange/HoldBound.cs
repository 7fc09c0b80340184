using SolidCell.Core.Control;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Exchange;

/// <summary>
/// The bound of the current of a hold or sweep in formats that have none: behind a constant current that ends at the held voltage it is
/// that current, which the hold only lowers; elsewhere what the safety limit and the fixture's range allow.
/// </summary>
internal static class HoldBound
{
    /// <summary>The bound that is meant where a format has none.</summary>
    /// <param name="before">The step before in the same list of steps, or null.</param>
    /// <param name="microvolts">Voltage at which the hold or sweep begins.</param>
    /// <param name="safety">The limits of the protocol.</param>
    public static CurrentAmount Implied(ProtocolStep? before, int microvolts, SafetySection safety) =>
        before is TimedStep { Kind: StepKind.ConstantCurrent, CurrentPerTurn: 0, MillionthsPerTurn: 0 } current
            && End(current) == microvolts
            ? current.Current with { Value = Math.Abs(current.Current.Value) }
            : Largest(safety);

    /// <summary>What a fixture drives at most within these limits: with a larger bound it refuses to start.</summary>
    public static CurrentAmount Largest(SafetySection safety) =>
        new(CurrentUnit.Nanoamps, Math.Min(safety.MaximumCellNanoamps, CurrentController.HighRangeNanoamps));

    /// <summary>The voltage that ends the current in its own direction, the first to be met; null for none.</summary>
    private static long? End(TimedStep step) => step.Current.Value > 0
        ? step.Limits.Where(limit => limit.Quantity == LimitQuantity.VoltageAboveMicrovolts).Min(limit => (long?)limit.Threshold)
        : step.Limits.Where(limit => limit.Quantity == LimitQuantity.VoltageBelowMicrovolts).Max(limit => (long?)limit.Threshold);
}
