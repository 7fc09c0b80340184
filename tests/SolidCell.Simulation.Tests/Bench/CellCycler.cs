using SolidCell.Simulation.Cells;

namespace SolidCell.Simulation.Tests.Bench;

/// <summary>Cycles a full cell between 2.5 and 4.3 V without a fixture, a second of current at a time.</summary>
internal sealed class CellCycler(FullCell cell)
{
    private const double ChargedVolts = 4.3;
    private const double DischargedVolts = 2.5;
    private const int StepMilliseconds = 1000;

    private readonly CellConditions _conditions = new();
    private bool _isDischarging;

    /// <summary>How old the cell is.</summary>
    public long NowMilliseconds { get; private set; }

    /// <summary>Half-cycles, the first of which is a charge.</summary>
    public void Run(int halfCycles, double milliampsPerSquareCentimetre)
    {
        double forth = milliampsPerSquareCentimetre * 1e-3 * cell.AreaSquareCentimetres;
        for (int left = halfCycles; left > 0;)
        {
            NowMilliseconds += StepMilliseconds;
            double amps = _isDischarging ? -forth : forth;
            cell.Advance(NowMilliseconds, amps, _conditions);
            double volts = cell.OpenCircuitVolts + (amps * cell.Ohms);
            if (_isDischarging ? volts < DischargedVolts : volts > ChargedVolts)
            {
                _isDischarging = !_isDischarging;
                left--;
            }
        }
    }
}
