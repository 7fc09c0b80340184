using System.Text;

namespace SolidCell.Files.Cells;

/// <summary>Reads the cells of one column of a file in the unit of the trace, and counts what it could not read.</summary>
internal sealed class CellReader
{
    private readonly NumberFormat _numbers;
    private readonly TimeCell? _time;
    private readonly DirectionCell? _direction;
    private readonly double _factor;
    private readonly double _offset;
    private bool _failed;

    public CellReader(
        TraceQuantity quantity, double factor, double offset, NumberFormat numbers, Encoding encoding, DateOrder order, string unit = "")
    {
        Quantity = quantity;
        (_factor, _offset, _numbers) = (factor, offset, numbers);
        bool isTime = quantity is TraceQuantity.TestTime or TraceQuantity.UnixTime or TraceQuantity.StepTime;
        _time = isTime ? new TimeCell(numbers, quantity == TraceQuantity.UnixTime, order, unit) : null;
        _direction = quantity == TraceQuantity.Direction ? new DirectionCell(encoding) : null;
    }

    public TraceQuantity Quantity { get; }

    /// <summary>A row whose cell of this column is a word is no row; of another column the cell is unknown.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Cells that held something that is no number.</summary>
    public long Unreadable { get; private set; }

    public string? FirstUnreadable { get; private set; }

    /// <summary>The line that was read last is no row: its cell does not count.</summary>
    public void TakeBack()
    {
        Unreadable -= _failed ? 1 : 0;
        FirstUnreadable = Unreadable == 0 ? null : FirstUnreadable;
        _failed = false;
    }

    /// <summary>A state that means a direction was read.</summary>
    public bool SaysSomething { get; private set; }

    /// <summary>A length of time that can be read in two ways, or null.</summary>
    public string? TwoParts => _time?.TwoParts;

    /// <summary>The column holds times as numbers, which its unit scales.</summary>
    public bool IsTimeNumber => _time?.IsNumber == true;

    public bool IsDate => _time?.IsDate == true;

    public string TimeForm => _time?.Describe() ?? string.Empty;

    /// <summary>
    /// Reads the cell that a line begins with when it is a plain number, as nearly all are, and moves the line on behind its
    /// separator. False, with the line as it was, for any other cell: <see cref="TryRead"/> reads it.
    /// </summary>
    public bool TryReadPlain(ref Span<byte> line, byte separator, out double value)
    {
        value = double.NaN;
        bool read = _direction is null && (_time is null
            ? _numbers.TryReadCell(ref line, separator, out value) : _time.TryReadCell(ref line, separator, out value));
        _failed &= !read;
        value = _time is null || _time.IsNumber ? Scale(value) : value;
        return read;
    }

    /// <summary>Reads a cell; NaN for an empty one or one that says that it is unknown. False for a word.</summary>
    public bool TryRead(Span<byte> cell, out double value)
    {
        value = double.NaN;
        _failed = false;
        cell = cell.Trim(" \t\""u8);
        if (cell.IsEmpty || _direction is not null)
        {
            value = _direction is null || cell.IsEmpty ? double.NaN : _direction.Read(cell);
            SaysSomething |= !double.IsNaN(value);
            return true;
        }

        if (_time is not null ? _time.TryRead(cell, out value) : _numbers.TryRead(cell, out value))
        {
            value = _time is null || _time.IsNumber ? Scale(value) : value;
            return true;
        }

        value = double.NaN;
        return IsNothing(cell) || Fail(cell);
    }

    /// <summary>Brings a number of the column to the unit of the trace.</summary>
    public double Scale(double value) => (value * _factor) + _offset;

    /// <summary>A number that the file holds as one.</summary>
    public double ReadNumber(double value)
    {
        value = Math.Abs(value) < NumberFormat.Overload ? value : double.NaN;
        return _time is not null && !double.IsNaN(value) ? ReadTime(value) : Scale(value);
    }

    public double ReadDate(DateTime date) => (date - DateTime.UnixEpoch).TotalSeconds is double seconds && _time is not null
        ? _time.Date(seconds) : double.NaN;

    public double ReadLength(TimeSpan length) => _time is null ? double.NaN : _time.Length(length.TotalSeconds);

    /// <summary>
    /// A cell that the file holds as words. Throws <see cref="TraceException"/> for one of a required column that is no number.
    /// </summary>
    public double ReadWords(string? words, long row)
    {
        if (words is null)
        {
            return double.NaN;
        }

        return TryRead(Encoding.UTF8.GetBytes(words), out double value) || !IsRequired
            ? value
            : throw new TraceException($"row {row}: '{words}' is not a number; an unknown value is left empty or NaN");
    }

    private double ReadTime(double value)
    {
        value = _time!.Number(value);
        return _time.IsNumber ? Scale(value) : value;
    }

    private bool Fail(ReadOnlySpan<byte> cell)
    {
        _failed = true;
        if (Unreadable++ == 0)
        {
            FirstUnreadable = Encoding.UTF8.GetString(cell);
        }

        return false;
    }

    /// <summary>What programs write for a value that they do not have.</summary>
    private static bool IsNothing(ReadOnlySpan<byte> cell)
    {
        if (cell.Length > 12)
        {
            return false;
        }

        string text = Encoding.Latin1.GetString(cell).ToUpperInvariant().Trim('-', '+', '#', '*', '.', '?', '!', '<', '>', ' ');
        return text is "" or "NAN" or "NA" or "N/A" or "NULL" or "NONE" or "INF" or "INFINITY" or "OVLD" or "OVL" or "OL" or "OVERLOAD"
            or "OVERFLOW" or "OVER" or "ERR" or "ERROR" or "INVALID" or "NAN(IND)" or "1.#IND" or "1.#QNAN" or "IND" or "QNAN";
    }
}
