using SolidCell.Core.Measurement;
using SolidCell.Files;

namespace SolidCell.Replay;

/// <summary>Whether the numbers of a trace can be volts, amperes and seconds of a cell of this area, or are in another unit.</summary>
internal sealed class TracePlausibility(CellScale scale, CellKind kind)
{
    /// <summary>No source in a lab for single cells goes beyond, even with the cell's contact lost.</summary>
    private const double MostVolts = 20;

    /// <summary>Cells up to 100 A, with their overshoot; beyond, a wrong unit is likelier.</summary>
    private const double MostAmperes = 125;

    /// <summary>No single cell stays above, and no solid electrolyte carries more; a moment proves nothing, half of the rows do.</summary>
    private const double UsualVolts = 6;
    private const double UsualMilliampsPerSquareCentimetre = 100;

    private const double RestMilliampsPerSquareCentimetre = CellDescription.RestNanoampsPerSquareCentimetre / 1e6;

    /// <summary>
    /// A potentiostat takes a row each 0.2 ms where its file says seconds; a number without a unit is likelier one of hours.
    /// </summary>
    private const double LeastSecondsPerRow = 0.001;
    private const double LeastSecondsPerRowInUnit = 1e-5;
    private const int EnoughRows = 100;

    private long _rows;
    private long _highVolts;
    private long _highAmperes;
    private long _driven;

    /// <summary>Takes a row with voltage and current. Throws <see cref="TraceException"/> for what cannot be.</summary>
    public void Take(long line, double volts, double amperes)
    {
        double density = Math.Abs(amperes) * 1000 / scale.AreaSquareCentimetres;
        _rows++;
        _highVolts += Math.Abs(volts) > UsualVolts ? 1 : 0;
        _highAmperes += density > UsualMilliampsPerSquareCentimetre ? 1 : 0;
        _driven += density > RestMilliampsPerSquareCentimetre ? 1 : 0;
        if (Math.Abs(volts) > MostVolts)
        {
            throw new TraceException(
                $"line {line}: {volts:g6} V is no cell voltage; if the numbers are millivolts say so with --columns \"voltage=NAME [mV]\"");
        }

        if (Math.Abs(amperes) > MostAmperes)
        {
            throw new TraceException(
                $"line {line}: {amperes:g6} A is beyond the {MostAmperes} A of the largest cells; if the numbers are milliamperes say so with --columns \"current=NAME [mA]\"");
        }
    }

    /// <summary>Judges the whole. Returns a remark for people, or null.</summary>
    public string? Judge(double seconds, bool isTimeUnitGiven)
    {
        if (_highVolts * 2 > _rows)
        {
            throw new TraceException(
                $"more than half of the rows are above {UsualVolts} V, which no cell is; if the numbers are millivolts say so with --columns \"voltage=NAME [mV]\"");
        }

        if (_highAmperes * 2 > _rows)
        {
            throw new TraceException(
                $"more than half of the rows are above {UsualMilliampsPerSquareCentimetre} mA/cm2 on {scale.AreaSquareCentimetres:g4} cm2; if the numbers are milliamperes say so with --columns \"current=NAME [mA]\", and give the electrode's area with {scale.AreaOption}");
        }

        if (_rows >= EnoughRows && seconds == 0)
        {
            throw new TraceException($"the time is the same in all {_rows} rows; name the column that is the time with --columns time=...");
        }

        if (_rows >= EnoughRows && seconds < _rows * (isTimeUnitGiven ? LeastSecondsPerRowInUnit : LeastSecondsPerRow))
        {
            throw new TraceException(
                $"{_rows} rows in {seconds:g4} s are more than {(isTimeUnitGiven ? "a hundred thousand" : "a thousand")} a second; if the times are hours say so with --columns \"time=NAME [h]\"");
        }

        return _driven > 0
            ? null : $"no row has more than {RestMilliampsPerSquareCentimetre} mA/cm2 on {scale.AreaSquareCentimetres:g4} cm2: the cell rests all the time, {AtRest()}; check the unit of the current and {scale.AreaOption}";
    }

    private string AtRest() =>
        kind == CellKind.Symmetric ? "and a symmetric cell at rest shows no short" : "and only a sagging voltage can show a short then";
}
