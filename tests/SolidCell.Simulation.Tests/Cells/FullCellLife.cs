using SolidCell.Simulation.Cells;

namespace SolidCell.Simulation.Tests.Cells;

/// <summary>A full cell on an ideal current source between two voltages, a second at a time.</summary>
internal sealed class FullCellLife(string name, long seed)
{
    private const double UpperVolts = 4.3;
    private const double LowerVolts = 2.5;
    private readonly CellConditions _conditions = new();
    private long _now;

    public FullCell Cell { get; } = (FullCell)NamedCells.Create(name, seed);

    public bool HasShorted => Cell.SoftShorts > 0 || Cell.IsShorted;

    /// <summary>Charges and discharges once; the discharge capacity in mAh/g.</summary>
    public double Cycle(double rate)
    {
        double amps = rate * NamedCells.CapacityNanoampHours * 1e-9;
        Pass(amps);
        long seconds = Pass(-amps);
        return amps * 1000 * seconds / 3600 / (NickelRichCathode.GramsPerSquareCentimetre * Cell.AreaSquareCentimetres);
    }

    /// <summary>Seconds until the voltage limit, a short, or one and a half times the nominal time.</summary>
    private long Pass(double amps)
    {
        long most = (long)(1.5 * NamedCells.CapacityNanoampHours * 1e-9 / Math.Abs(amps) * 3600);
        for (long second = 1; second <= most; second++)
        {
            _now += 1000;
            Cell.Advance(_now, amps, _conditions);
            double volts = Cell.OpenCircuitVolts + amps * Cell.Ohms;
            if (Cell.IsShorted || (amps > 0 ? volts >= UpperVolts : volts <= LowerVolts))
            {
                return second;
            }
        }
        return most;
    }
}
