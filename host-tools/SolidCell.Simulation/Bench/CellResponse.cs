using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Cells.SmallSignal;

namespace SolidCell.Simulation.Bench;

/// <summary>
/// A cell's voltage with its capacitances: the arcs of its impedance answer in time, around the open-circuit voltage. The voltage is taken
/// shortly after a tick, and the tick's new current flows only when the firmware has worked it out.
/// </summary>
internal sealed class CellResponse
{
    /// <summary>
    /// Middle of the voltage's conversion after the tick, and the moment at which the current changes (hardware/board.json).
    /// </summary>
    private const double ConversionSeconds = 0.0007;
    private const double UpdateSeconds = 0.005;
    private const long FollowMilliseconds = 1000;

    private SmallSignalResponse? _response;
    private ISimulatedCell? _cell;
    private double _ampsBefore;
    private long _now;
    private long _followDue;

    /// <summary>Voltage at this time.</summary>
    /// <param name="cell">What is in the press.</param>
    /// <param name="amps">Current since the firmware changed it last.</param>
    /// <param name="nowMilliseconds">Time of the tick.</param>
    public double Volts(ISimulatedCell cell, double amps, long nowMilliseconds)
    {
        double seconds = (nowMilliseconds - _now) * 1e-3;
        _now = nowMilliseconds;
        if (cell is not ISmallSignalCell small)
        {
            return cell.OpenCircuitVolts + (amps * cell.Ohms);
        }

        Follow(cell, small);
        const double Left = UpdateSeconds - ConversionSeconds;
        _response!.Hold(_ampsBefore, Left);
        _ampsBefore = amps;
        return cell.OpenCircuitVolts + _response.Hold(amps, Math.Max(seconds - Left, 1e-3));
    }

    private void Follow(ISimulatedCell cell, ISmallSignalCell small)
    {
        if (!ReferenceEquals(cell, _cell))
        {
            (_cell, _response, _followDue) = (cell, new SmallSignalResponse(small.SmallSignal), _now + FollowMilliseconds);
        }
        else if (_now >= _followDue)
        {
            _response!.Follow(small.SmallSignal);
            _followDue = _now + FollowMilliseconds;
        }
    }
}
