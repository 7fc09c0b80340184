using SolidCell.Simulation.Cells;

namespace SolidCell.Simulation.Tests.Cells;

/// <summary>A cell on an ideal current source, a second at a time: the model without chips and firmware.</summary>
internal sealed class CellLife
{
    private readonly CellConditions _conditions = new();
    private long _now;

    public CellLife(string name, long seed) => Cell = (SymmetricCell)NamedCells.Create(name, seed);

    public SymmetricCell Cell { get; }

    public double Hours => _now / 3.6e6;

    public double FirstSoftHours { get; private set; } = double.NaN;

    public double FirstHardHours { get; private set; } = double.NaN;

    public bool HasShorted => Cell.SoftShorts > 0 || Cell.IsShorted;

    /// <summary>
    /// Half-cycles of an hour each, deposition first, until there is a hard short. The areal voltage of the last second is the answer.
    /// </summary>
    public double Cycle(double density, int halfCycles)
    {
        for (int half = 0; half < halfCycles && !Cell.IsShorted; half++)
        {
            double amps = (half % 2 == 0 ? density : -density) * 1e-3 * Cell.AreaSquareCentimetres;
            for (int second = 0; second < 3600 && !Cell.IsShorted; second++)
            {
                Second(amps);
            }
        }
        return density * Cell.Ohms * Cell.AreaSquareCentimetres;
    }

    /// <summary>The paper's staircase; the highest density that was completed without any short.</summary>
    public double CriticalCurrentDensity()
    {
        for (int step = 1; step <= 32; step++)
        {
            Cycle(step * 0.1, 2);
            if (HasShorted)
            {
                return (step - 1) * 0.1;
            }
        }
        return 3.2;
    }

    private void Second(double amps)
    {
        _now += 1000;
        Cell.Advance(_now, amps, _conditions);
        if (Cell.SoftShorts > 0 && double.IsNaN(FirstSoftHours))
        {
            FirstSoftHours = Hours;
        }

        if (Cell.IsShorted && double.IsNaN(FirstHardHours))
        {
            FirstHardHours = Hours;
        }
    }
}
