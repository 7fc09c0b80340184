using SolidCell.Core.Measurement;

namespace SolidCell.Replay;

/// <summary>
/// Whether a cell can have the nominal capacity that it is said to have. A short lets more charge go in than the cell holds, and never more
/// come out: a cell that passes more than its capacity in either direction has a larger one.
/// </summary>
/// <param name="kind">Only the charges of full and half cells are bounded by a capacity.</param>
/// <param name="capacityMilliampHours">0 when it is not known.</param>
/// <param name="areaSquareCentimetres">Of the electrode.</param>
internal sealed class CapacitySurvey(CellKind kind, double capacityMilliampHours, double areaSquareCentimetres)
{
    /// <summary>A fresh cell may have some per cent more than its maker promises.</summary>
    private const double MostOfNominal = 1.1;

    private const double MilliampHoursPerCoulomb = 1 / 3.6;

    private readonly double _restAmperes = CellScale.RestAmperesPerSquareCentimetre * areaSquareCentimetres;
    private double _seconds = double.NaN;
    private double _amperes;
    private double _passed;
    private double _mostIn;
    private double _mostOut;

    /// <summary>Takes a row, its current positive where the cell is charged. What lies between two rows had their mean current.</summary>
    public void Take(double seconds, double amperes)
    {
        bool isReversed = Math.Abs(amperes) > _restAmperes && amperes * _passed < 0;
        double coulombs = seconds > _seconds ? (seconds - _seconds) * (_amperes + amperes) / 2 : 0;
        _passed = isReversed ? 0 : _passed + coulombs;
        _mostIn = Math.Max(_mostIn, _passed);
        _mostOut = Math.Max(_mostOut, -_passed);
        (_seconds, _amperes) = (seconds, amperes);
    }

    /// <summary>A remark for people when the capacity is too small, or null.</summary>
    public string? Remark()
    {
        double passed = Math.Min(_mostIn, _mostOut) * MilliampHoursPerCoulomb;
        bool isTooSmall = kind is CellKind.Full or CellKind.Half && capacityMilliampHours > 0
            && passed > MostOfNominal * capacityMilliampHours;
        return isTooSmall
            ? $"the capacity is given as {capacityMilliampHours:g4} mAh, but the cell passes {passed:g4} mAh in either direction, which no short lets it: it has more, and excess-charge events may come of the capacity given"
            : null;
    }
}
