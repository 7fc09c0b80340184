namespace SolidCell.Simulation.Cells;

/// <summary>
/// A cell against another counter electrode: In-Li, at 0.62 V against lithium, lowers every voltage by that. Its own polarisation and
/// swelling are left out.
/// </summary>
public sealed class CounterElectrodeShift(ISimulatedCell cell, double volts) : ISimulatedCell
{
    /// <summary>The two-phase plateau of In and InLi against lithium.</summary>
    public const double IndiumVolts = 0.62;

    public double AreaSquareCentimetres => cell.AreaSquareCentimetres;

    public double OpenCircuitVolts => cell.OpenCircuitVolts - volts;

    public double Ohms => cell.Ohms;

    public double NoiseVolts => cell.NoiseVolts;

    public double AddedMegapascals => cell.AddedMegapascals;

    public bool Advance(long nowMilliseconds, double amps, CellConditions conditions) => cell.Advance(nowMilliseconds, amps, conditions);
}
