using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Cells.SmallSignal;

namespace SolidCell.Simulation.Tests.Bench;

/// <summary>A cell with a count of the charge that goes through it, from the source and into the meter's capacitors.</summary>
/// <param name="cell">It.</param>
/// <param name="ageMilliseconds">How long it has lived before it came into the press.</param>
internal sealed class CountedCell(ISimulatedCell cell, long ageMilliseconds = 0) : ISimulatedCell, ISmallSignalCell
{
    private long _now;

    public double AreaSquareCentimetres => cell.AreaSquareCentimetres;

    public double OpenCircuitVolts => cell.OpenCircuitVolts;

    public double Ohms => cell.Ohms;

    public double NoiseVolts => cell.NoiseVolts;

    public double AddedMegapascals => cell.AddedMegapascals;

    public SmallSignalCircuit SmallSignal => ((ISmallSignalCell)cell).SmallSignal;

    /// <summary>Charge since the start, in ampere-seconds.</summary>
    public double Coulombs { get; private set; }

    /// <summary>The farthest that it has been from 0.</summary>
    public double MostCoulombs { get; private set; }

    public bool Advance(long nowMilliseconds, double amps, CellConditions conditions)
    {
        Coulombs += amps * (nowMilliseconds - _now) * 1e-3;
        MostCoulombs = Math.Max(MostCoulombs, Math.Abs(Coulombs));
        _now = nowMilliseconds;
        return cell.Advance(ageMilliseconds + nowMilliseconds, amps, conditions);
    }
}
