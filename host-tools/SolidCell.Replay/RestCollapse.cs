using System.Globalization;
using SolidCell.Core.Measurement;

namespace SolidCell.Replay;

/// <summary>
/// A full or half cell whose voltage is gone from one row to the next while it rests, until the end of the trace. The detector waits for a
/// current, which does not come: a short and a cell that was taken out look the same, so it is said and no event
/// (docs/decisions/0058).
/// </summary>
internal sealed class RestCollapse(CellKind kind, double areaSquareCentimetres)
{
    /// <summary>As the detector has them: collapsed below 20 % of the highest voltage, from twice that.</summary>
    private const double CollapsedShare = 0.2;
    private const double FallShare = 0.4;

    private readonly bool _isAsked = kind is CellKind.Full or CellKind.Half;
    private double _highest;
    private double _before;
    private double _at;
    private double _seconds;
    private long _rows;

    /// <summary>Takes a row; one without voltage or current is left out.</summary>
    public void Take(double seconds, double volts, double amperes)
    {
        if (!_isAsked || !double.IsFinite(volts) || !double.IsFinite(amperes))
        {
            return;
        }

        double magnitude = Math.Abs(volts);
        _highest = Math.Max(_highest, magnitude);
        bool isRest = Math.Abs(amperes) < CellScale.RestAmperesPerSquareCentimetre * areaSquareCentimetres;
        bool isCollapsed = isRest && magnitude < CollapsedShare * _highest;
        if (isCollapsed && _rows == 0 && _before >= FallShare * _highest)
        {
            (_at, _seconds, _rows) = (volts, seconds, 1);
        }
        else if (_rows > 0)
        {
            _rows = isCollapsed ? _rows + 1 : 0;
        }

        _before = _rows > 0 ? _before : magnitude;
    }

    /// <summary>What is to be said after the last row, or null.</summary>
    public string? Remark() => _rows == 0 ? null : string.Create(CultureInfo.InvariantCulture,
        $"at {_seconds:0.###} s, at rest, the voltage falls from {_before:0.###} to {_at:0.###} V from one row to the next and stays there to the last row ({_rows} row(s)): a cell that shorted and one that was taken out look the same until a current flows, so it is no event; measure the cell");
}
