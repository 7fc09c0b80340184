using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Cells.SmallSignal;

namespace SolidCell.Simulation.Tests.Bench;

/// <summary>A dummy cell: resistors and capacitors in place of a cell.</summary>
internal sealed class DummyCell(SmallSignalCircuit circuit, double openCircuitVolts = 0) : ISimulatedCell, ISmallSignalCell
{
    public double AreaSquareCentimetres => NamedCells.AreaSquareMicrometres / 1e8;

    public double OpenCircuitVolts => openCircuitVolts;

    public double Ohms => SmallSignal.DirectOhms;

    public double NoiseVolts => 8e-6;

    public double AddedMegapascals => 0;

    public SmallSignalCircuit SmallSignal { get; set; } = circuit;

    /// <summary>Charge that has gone into it, in ampere-seconds.</summary>
    public double Coulombs { get; private set; }

    private long _now;

    public static DummyCell Of(double series, double arc = 0, double farads = 0, double openCircuitVolts = 0) =>
        new(new SmallSignalCircuit(series, arc > 0 ? [new SmallSignalArc(arc, farads, 1)] : []), openCircuitVolts);

    public bool Advance(long nowMilliseconds, double amps, CellConditions conditions)
    {
        Coulombs += amps * (nowMilliseconds - _now) * 1e-3;
        _now = nowMilliseconds;
        return false;
    }
}
