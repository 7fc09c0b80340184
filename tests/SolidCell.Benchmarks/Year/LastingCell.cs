using SolidCell.Simulation.Cells;

namespace SolidCell.Benchmarks.Year;

/// <summary>A cell that stays in the press while the clock of its fixture begins anew: its own time goes on.</summary>
internal sealed class LastingCell(ISimulatedCell cell) : ISimulatedCell
{
    private long _before;
    private long _now;

    public double AreaSquareCentimetres => cell.AreaSquareCentimetres;

    public double OpenCircuitVolts => cell.OpenCircuitVolts;

    public double Ohms => cell.Ohms;

    public double NoiseVolts => cell.NoiseVolts;

    public double DisturbanceVolts => cell.DisturbanceVolts;

    public double AddedMegapascals => cell.AddedMegapascals;

    /// <summary>The fixture that asks next has just got its power.</summary>
    public void Reboot() => (_before, _now) = (_before + _now, 0);

    public bool Advance(long nowMilliseconds, double amps, CellConditions conditions)
    {
        _now = nowMilliseconds;
        return cell.Advance(_before + nowMilliseconds, amps, conditions);
    }
}
