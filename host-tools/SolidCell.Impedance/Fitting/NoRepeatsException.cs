namespace SolidCell.Impedance.Fitting;

/// <summary>Sweeps that give no scatter, as they are no repeats of one measurement; the message says why.</summary>
public sealed class NoRepeatsException(string message) : Exception(message);
