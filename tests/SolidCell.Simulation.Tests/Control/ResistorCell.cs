using SolidCell.Simulation.Cells;

namespace SolidCell.Simulation.Tests.Control;

/// <summary>A resistor in place of a cell, with the noise of one.</summary>
internal sealed class ResistorCell(double ohms) : ISimulatedCell
{
    public double AreaSquareCentimetres => NamedCells.AreaSquareMicrometres / 1e8;

    public double OpenCircuitVolts => 0;

    public double Ohms { get; } = ohms;

    public double NoiseVolts => 20e-6;

    public double AddedMegapascals => 0;

    public bool Advance(long nowMilliseconds, double amps, CellConditions conditions) => false;
}
