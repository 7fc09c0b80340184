using System.Text;
using System.Text.Unicode;

namespace SolidCell.Replay.Reading;

/// <summary>
/// Reads a comma, semicolon or tab separated trace. Numbers are parsed straight from the file's bytes: ten million
/// rows are a matter of seconds.
/// </summary>
public sealed class CsvTraceReader : ITraceReader
{
    private const int BufferBytes = 1 << 20;

    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[BufferBytes];
    private readonly byte _separator;
    private int _start;
    private int _end;
    private long _line;

    public CsvTraceReader(Stream stream)
    {
        _stream = stream;
        string header = ReadHeader();
        _separator = (byte)SeparatorOf(header);
        Columns = TraceColumns.Read(header.Split((char)_separator));
    }

    public TraceColumns Columns { get; }

    public bool Read(TraceRow row)
    {
        while (TryLine(out Span<byte> line))
        {
            if (!IsBlank(line) && line[0] != (byte)'#')
            {
                Parse(line, row);
                return true;
            }
        }

        return false;
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Nothing in it, or only the separators of empty cells, as spreadsheets leave them below a table.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t;,\""u8) < 0;

    private void Parse(Span<byte> line, TraceRow row)
    {
        row.Line = _line;
        Array.Fill(row.Values, double.NaN);
        int[] slots = Columns.Slots;
        for (int column = 0; column < slots.Length && !line.IsEmpty; column++)
        {
            Span<byte> cell = NextCell(ref line);
            if (slots[column] >= 0)
            {
                row.Values[slots[column]] = Columns.Scale(slots[column], CsvNumber.Read(cell, _line));
            }
        }

        if (!IsBlank(line))
        {
            throw new TraceException($"line {_line} has more than the {slots.Length} cells that the header names; a file with decimal commas needs semicolons between the cells");
        }
    }

    private Span<byte> NextCell(ref Span<byte> line)
    {
        int quoted = line[0] == (byte)'"' ? line[1..].IndexOf((byte)'"') + 2 : 0;
        int end = quoted < 2 ? line.IndexOf(_separator) : line[quoted..].IndexOf(_separator);
        end = end >= 0 && quoted >= 2 ? end + quoted : end;
        Span<byte> cell = end < 0 ? line : line[..end];
        line = end < 0 ? default : line[(end + 1)..];
        return cell;
    }

    private bool TryLine(out Span<byte> line)
    {
        int length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
        if (length < 0)
        {
            Fill();
            length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
        }

        bool last = length < 0;
        length = last ? _end - _start : length;
        line = _buffer.AsSpan(_start, length).TrimEnd((byte)'\r');
        bool any = length > 0 || !last;
        _start += last ? length : length + 1;
        _line++;
        return any;
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        int read = 1;
        while (read > 0 && _end < _buffer.Length)
        {
            read = _stream.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
        }

        if (_end == _buffer.Length && _buffer.AsSpan().IndexOf((byte)'\n') < 0)
        {
            throw new TraceException($"line {_line + 1} is longer than 1 MB; this is not a CSV trace");
        }
    }

    private string ReadHeader()
    {
        while (TryLine(out Span<byte> line))
        {
            string text = Decode(line).Trim('\uFEFF', ' ');
            if (text.Length > 0 && text[0] != '#' && !text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            {
                return text;
            }
        }

        throw new TraceException("the file is empty; a trace needs a header line and rows below it");
    }

    /// <summary>UTF-8, or what older programs write for a µ or a degree sign. Throws <see cref="TraceException"/> for what is no text.</summary>
    private static string Decode(ReadOnlySpan<byte> line)
    {
        string text = (Utf8.IsValid(line) ? Encoding.UTF8 : Encoding.Latin1).GetString(line);
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            throw new TraceException("its lines end in carriage returns alone; save it as CSV with the line ends of Unix or Windows");
        }

        return text.Any(letter => char.IsControl(letter) && letter != '\t')
            ? throw new TraceException("the file is not UTF-8 text; save it as CSV in UTF-8, or as Parquet")
            : text;
    }

    private static char SeparatorOf(string header) =>
        header.Contains('\t', StringComparison.Ordinal) ? '\t' : header.Contains(';', StringComparison.Ordinal) ? ';' : ',';
}
