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

    /// <summary>The first good sample 1 s or more after the half-cycle began.</summary>
    public double? StartVolts { get; init; }

    /// <summary>Energy that went in or came out, by trapezoids of voltage times current; never negative.</summary>
    public double MilliwattHours { get; init; }

    /// <summary>Largest less smallest stack pressure; null when it was not measured.</summary>
    public double? PressureAmplitudeMegapascals { get; init; }

    /// <summary>The last good sample of the half-cycle.</summary>
    public required double? LastVolts { get; init; }

    /// <summary>
    /// True when every step came to its end as the protocol planned it: not by a short, an operator, a fault or a power cut.
    /// </summary>
    public required bool IsComplete { get; init; }

    /// <summary>True when a step of it ended at a voltage: the cell was full or empty there, and its charge is a capacity.</summary>
    public bool ReachedVoltage { get; init; }

    public bool IsCharge => MilliampsPerSquareCentimetre > 0;

    /// <summary>
    /// Polarisation of a symmetric cell, whose equilibrium voltage is 0: the magnitude of the mean voltage of the half-cycle. It holds the
    /// ohmic part of the electrolyte, as in the figures that are printed under this name.
    /// </summary>
    public double? OverpotentialMillivolts => MeanVolts is { } volts ? Math.Abs(volts) * 1000 : null;

    /// <summary>|voltage| at the start, in mV.</summary>
    public double? StartMillivolts => StartVolts is { } volts ? Math.Abs(volts) * 1000 : null;

    /// <summary>|voltage| at the end, in mV.</summary>
    public double? EndMillivolts => LastVolts is { } volts ? Math.Abs(volts) * 1000 : null;

    /// <summary>End over start: above 1 where voids grow at the stripped electrode.</summary>
    public double? EndOverStart => StartMillivolts is > 0 and { } start ? EndMillivolts / start : null;

    /// <summary>Area specific resistance of a symmetric cell, bulk and interfaces together: |mean voltage| over current density.</summary>
    public double? OhmSquareCentimetres =>
        MilliampsPerSquareCentimetre == 0 ? null : OverpotentialMillivolts / Math.Abs(MilliampsPerSquareCentimetre);

    /// <summary>Mean voltage weighted by charge: energy over charge.</summary>
    public double? EnergyMeanVolts => MilliampHours > 0 ? MilliwattHours / MilliampHours : null;

    /// <summary>Pressure amplitude over the charge of the half-cycle.</summary>
    public double? MegapascalsPerMilliampHourPerSquareCentimetre =>
        MilliampHoursPerSquareCentimetre > 0 ? PressureAmplitudeMegapascals / MilliampHoursPerSquareCentimetre : null;
}
