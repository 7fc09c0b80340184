namespace SolidCell.Files.Cells;

/// <summary>
/// Reads the times of one column: numbers, lengths of time (h:mm:ss) or dates. What the first cell is, all must be; a file
/// that changes in between is not read further.
/// </summary>
internal sealed class TimeCell(NumberFormat numbers, bool isWallClock, DateOrder order, string unit)
{
    private enum Form
    {
        Unsettled,
        Number,
        Length,
        Date,
    }

    /// <summary>The header or the user says which two parts a length such as 00:10 has.</summary>
    private readonly bool _hasPattern = unit.Contains(':', StringComparison.Ordinal);
    private readonly bool _isMinutesSeconds = unit.Contains(':', StringComparison.Ordinal) && unit.TrimStart()[0] is 'm' or 'M';

    private Form _form;
    private double _factor = 1;
    private double _offset;

    /// <summary>True when the column holds numbers, which its unit scales; lengths and dates come in seconds.</summary>
    public bool IsNumber => _form == Form.Number && !isWallClock;

    /// <summary>A length of two parts, which are hours and minutes or minutes and seconds, and nothing says which; or null.</summary>
    public string? TwoParts { get; private set; }

    public bool IsDate => _form == Form.Date || (isWallClock && _form == Form.Number);

    public string Describe() => _form switch
    {
        Form.Date => "dates",
        Form.Length => "h:mm:ss",
        Form.Number when isWallClock => _factor > 1000 ? "days" : _factor < 1 ? "Unix time in fractions of a second" : "Unix time",
        _ => "numbers",
    };

    public bool TryRead(Span<byte> cell, out double value)
    {
        switch (_form)
        {
            case Form.Date:
                return TryDate(cell, out value);
            case Form.Length:
                return TryLength(cell, out value);
            case Form.Number:
                bool read = numbers.TryRead(cell, out value);
                value = (value * _factor) + _offset;
                return read;
            default:
                return TrySettle(cell, out value);
        }
    }

    /// <summary>Reads the plain number that a line begins with, once the column is known to hold numbers.</summary>
    public bool TryReadCell(ref Span<byte> line, byte separator, out double value)
    {
        value = double.NaN;
        bool read = _form == Form.Number && numbers.TryReadCell(ref line, separator, out value);
        value = (value * _factor) + _offset;
        return read;
    }

    /// <summary>A number that the file holds as one; NaN for one that is no moment.</summary>
    public double Number(double value)
    {
        if (_form == Form.Unsettled)
        {
            return TryNumber(ref value) ? value : double.NaN;
        }

        return (value * _factor) + _offset;
    }

    /// <summary>A moment that the file holds as a date, in seconds since 1970.</summary>
    public double Date(double seconds)
    {
        _form = Form.Date;
        return seconds;
    }

    /// <summary>A length that the file holds as one.</summary>
    public double Length(double seconds)
    {
        _form = Form.Length;
        return seconds;
    }

    private bool TrySettle(Span<byte> cell, out double value)
    {
        if (TryDate(cell, out value))
        {
            _form = Form.Date;
            return true;
        }

        if (TryLength(cell, out value))
        {
            _form = Form.Length;
            return true;
        }

        return numbers.TryRead(cell, out value) && (double.IsNaN(value) || TryNumber(ref value));
    }

    private bool TryLength(ReadOnlySpan<byte> cell, out double value)
    {
        if (cell.Count((byte)':') != 1)
        {
            return ClockCell.TryRead(cell, out value);
        }

        if (_isMinutesSeconds)
        {
            return ClockCell.TryMinutes(cell, out value);
        }

        bool read = ClockCell.TryRead(cell, out value);
        TwoParts ??= read && !_hasPattern ? System.Text.Encoding.ASCII.GetString(cell) : null;
        return read;
    }

    private bool TryNumber(ref double value)
    {
        if (isWallClock)
        {
            if (DateCell.ScaleOf(value) is not { } scale)
            {
                return false;
            }

            (_factor, _offset) = scale;
            value = (value * _factor) + _offset;
        }

        _form = Form.Number;
        return true;
    }

    private bool TryDate(ReadOnlySpan<byte> cell, out double value)
    {
        if (DateCell.TryRead(cell, order, out value))
        {
            return true;
        }

        return order == DateOrder.MonthFirst && DateCell.TryRead(cell, DateOrder.DayFirst, out _) ? throw new DateOrderException() : false;
    }
}

/// <summary>A date was met that can only be read with the day first: the file is surveyed once more in that order.</summary>
internal sealed class DateOrderException : Exception;
