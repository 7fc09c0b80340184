using System.Text;
using SolidCell.Files.Cells;

namespace SolidCell.Files.Tables;

/// <summary>
/// A text file with commas, semicolons or tabs between its cells. Numbers are read straight from the file's bytes: ten million rows
/// are a matter of seconds.
/// </summary>
internal sealed class DelimitedTable : ITable
{
    private readonly ByteLines _lines;
    private readonly Func<long> _position;
    private CellReader?[] _readers = [];
    private byte[] _header = [];
    private byte[] _last = [];
    private byte _separator;
    private int _needed;
    private int _firstRequired;
    private int _namedCells;
    private int _leadingEmptyCells;
    private bool _isWrapped;

    /// <summary>Takes a stream of UTF-8, Latin-1 or GBK of at most so many bytes; the position is that in the packed file.</summary>
    public DelimitedTable(Stream stream, Func<long> position, long expectedBytes = long.MaxValue)
    {
        _lines = new ByteLines(stream, expectedBytes);
        _position = position;
        if (_lines.Peek(3).StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            _lines.Skip(3);
        }
    }

    public string Format => $"{DelimitedCells.NameOf(_separator)}, {TextLetters.Name(Encoding)}";

    public Encoding Encoding { get; private set; } = Encoding.UTF8;

    public long Line => _lines.Line;

    public long Position => _position();

    public bool IsCutOff { get; private set; }

    public bool IsHeaderAgain => _last.AsSpan().Trim(" ,;\t\""u8).SequenceEqual(_header.AsSpan().Trim(" ,;\t\""u8));

    public string Words => Encoding.GetString(_last);

    public string[]? NextHeadLine()
    {
        if (!_lines.TryNext(out Span<byte> line))
        {
            return null;
        }

        TextCheck.RefuseOtherFiles(line);
        _last = line.ToArray();
        return Split(TextLetters.Readings(line).First());
    }

    /// <summary>The last head line read as Chinese, or null when it cannot be.</summary>
    public string[]? OtherReading()
    {
        Encoding other = TextLetters.Readings(_last).Last();
        return other.CodePage == Encoding.Latin1.CodePage || other.CodePage == Encoding.UTF8.CodePage ? null : Split(other);
    }

    public bool CanPutBack => true;

    public void PutBack()
    {
        _lines.PutBack();
        _last = [];
    }

    public void Begin(CellReader?[] readers, TableLayout layout)
    {
        _readers = readers;
        _header = _last;
        _needed = Array.FindLastIndex(readers, reader => reader is not null) + 1;
        _firstRequired = Array.FindIndex(readers, reader => reader?.IsRequired == true);
        _namedCells = layout.Columns.Headers.ToList().FindLastIndex(header => header.Length > 0) + 1;
        _leadingEmptyCells = layout.LeadingEmptyCells;
        _isWrapped = DelimitedCells.IsWrapped(_header, _separator);
        if (layout.HasUnitsRow)
        {
            _lines.TryNext(out _);
        }
    }

    public RowState Read(double[] values)
    {
        while (_lines.TryNext(out Span<byte> line))
        {
            if (!DelimitedCells.IsBlank(line) && line[0] != (byte)'#' && !IsOfAnotherLevel(line))
            {
                return Parse(Cells(line), values);
            }
        }

        return RowState.End;
    }

    public void Dispose() => _lines.Dispose();

    /// <summary>Of a table with cycle, step and record rows the record rows begin with empty cells.</summary>
    private bool IsOfAnotherLevel(ReadOnlySpan<byte> line) =>
        _leadingEmptyCells > 0 && line[..Math.Min(_leadingEmptyCells, line.Length)].IndexOfAnyExcept(_separator, (byte)' ') >= 0;

    private Span<byte> Cells(Span<byte> line) =>
        _isWrapped ? DelimitedCells.Unwrap(line) : _separator == (byte)' ' ? DelimitedCells.Squeeze(line) : line;

    private RowState Parse(Span<byte> line, double[] values)
    {
        Span<byte> rest = line;
        int column = 0;
        int finite = 0;
        int failed = -1;
        for (; column < _needed; column++)
        {
            if (_readers[column] is not { } reader)
            {
                NextCell(ref rest);
                continue;
            }

            bool read = reader.TryReadPlain(ref rest, _separator, out double value) || reader.TryRead(NextCell(ref rest), out value);
            values[(int)reader.Quantity] = value;
            finite += reader.IsRequired && double.IsFinite(value) ? 1 : 0;
            failed = read || !reader.IsRequired ? failed : column;
        }

        if (failed >= 0)
        {
            return Refuse(line, failed, finite);
        }

        if (finite == 0 && !_lines.EndsOpen && line.Count(_separator) < _firstRequired)
        {
            return NotARow(line);
        }

        RefuseMoreCells(rest);
        IsCutOff = _lines.EndsOpen && line.Count(_separator) + 1 < _namedCells;
        return RowState.Row;
    }

    private Span<byte> NextCell(ref Span<byte> rest) => rest.IsEmpty ? default : DelimitedCells.Next(ref rest, _separator);

    private RowState Refuse(ReadOnlySpan<byte> line, int column, int finite)
    {
        return finite == 0 ? NotARow(line) : throw new TraceException(
            $"line {Line}: '{_readers[column]!.FirstUnreadable}' is not a number (a decimal point or comma; thousands separators only where it is clear which is which); an unknown value is left empty or NaN");
    }

    private RowState NotARow(ReadOnlySpan<byte> line)
    {
        _last = line.ToArray();
        foreach (CellReader? reader in _readers)
        {
            reader?.TakeBack();
        }

        return RowState.NotARow;
    }

    private void RefuseMoreCells(ReadOnlySpan<byte> rest)
    {
        if (!DelimitedCells.IsBlank(rest) && rest.Count(_separator) + 1 + _needed > _readers.Length && !rest.Contains((byte)'"')
            && !DelimitedCells.IsBlank(DelimitedCells.Behind(rest, _readers.Length - _needed, _separator)))
        {
            throw new TraceException(
                $"line {Line} has more than the {_readers.Length} cells that the header names; a file with decimal commas needs semicolons or tabs between the cells");
        }
    }

    private string[] Split(Encoding encoding)
    {
        Encoding = encoding.CodePage == 936 ? TextLetters.Chinese : encoding;
        string text = encoding.GetString(_last).Trim('\uFEFF', ' ', '\0');
        text = text.TrimStart('~', '#');
        _separator = (byte)DelimitedCells.SeparatorOf(text);
        if (DelimitedCells.IsWrapped(Encoding.UTF8.GetBytes(text), _separator))
        {
            text = text[1..^1];
        }

        return [.. DelimitedCells.Split(text, (char)_separator)];
    }
}
