namespace SolidCell.Analysis.Cycles;

/// <summary>
/// Current in one direction: a deposition or stripping half-cycle of a symmetric cell, a charge or discharge of a full one.
/// The density is signed, charge and capacities are not.
/// </summary>
public sealed record HalfCycle
{
    /// <summary>The fixture's number, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>The fixture's number of the cycle, from 1.</summary>
    public required long Cycle { get; init; }

    public required double StartHours { get; init; }

    public required double EndHours { get; init; }

    /// <summary>Of the first step with a set current; 0 when the half-cycle held a voltage only.</summary>
    public required double MilliampsPerSquareCentimetre { get; init; }

    public required double MilliampHours { get; init; }

    public required double MilliampHoursPerSquareCentimetre { get; init; }

    /// <summary>Capacity per mass of active material, null when the cell has no mass in the database.</summary>
    public required double? MilliampHoursPerGram { get; init; }

    /// <summary>Time-weighted mean of the cell voltage, null without two good samples.</summary>
    public required double? MeanVolts { get; init; }

    /// <summary>The last good sample of the half-cycle.</summary>
    public required double? LastVolts { get; init; }

    /// <summary>True when every step came to its end as the protocol planned it: not by a short, an operator, a fault or a power cut.</summary>
    public required bool IsComplete { get; init; }

    public bool IsCharge => MilliampsPerSquareCentimetre > 0;

    /// <summary>
    /// Polarisation of a symmetric cell, whose equilibrium voltage is 0: the magnitude of the mean voltage of the half-cycle. It holds the
    /// ohmic part of the electrolyte, as in the figures that are printed under this name.
    /// </summary>
    public double? OverpotentialMillivolts => MeanVolts is { } volts ? Math.Abs(volts) * 1000 : null;
}
