namespace SolidCell.Analysis.Cycles;

/// <summary>
/// A charge and the discharge after it, or a deposition and the stripping after it; the second is null while it has not come.
/// </summary>
public sealed record Cycle(long Number, HalfCycle Charge, HalfCycle? Discharge)
{
    public bool IsComplete => Charge.IsComplete && Discharge is { IsComplete: true };

    /// <summary>Charge that came out over charge that went in; null without a discharge or a charge.</summary>
    public double? CoulombicEfficiencyPercent =>
        Discharge is { } discharge && Charge.MilliampHours > 0 ? 100 * discharge.MilliampHours / Charge.MilliampHours : null;

    /// <summary>Energy that came out over energy that went in; null without a discharge or a charge.</summary>
    public double? EnergyEfficiencyPercent =>
        Discharge is { } discharge && Charge.MilliwattHours > 0 ? 100 * discharge.MilliwattHours / Charge.MilliwattHours : null;

    /// <summary>Discharge capacity over that of another cycle; null without both.</summary>
    public double? RetentionPercent(Cycle? reference) =>
        Discharge is { } discharge && reference?.Discharge is { MilliampHours: > 0 } first
        ? 100 * discharge.MilliampHours / first.MilliampHours : null;

    /// <summary>Numbered from 1 by their charges; a discharge with no charge before it is in no cycle.</summary>
    public static IReadOnlyList<Cycle> Of(IReadOnlyList<HalfCycle> halfCycles)
    {
        var cycles = new List<Cycle>();
        foreach (HalfCycle half in halfCycles)
        {
            if (half.IsCharge)
            {
                cycles.Add(new Cycle(cycles.Count + 1, half, null));
            }
            else if (cycles.Count > 0 && cycles[^1].Discharge is null)
            {
                cycles[^1] = cycles[^1] with { Discharge = half };
            }
        }

        return cycles;
    }
}
