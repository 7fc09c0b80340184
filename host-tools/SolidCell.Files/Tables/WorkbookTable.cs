using System.Text;
using ExcelDataReader;
using SolidCell.Files.Cells;

namespace SolidCell.Files.Tables;

/// <summary>
/// An Excel workbook (.xlsx or .xls), row by row. The sheets that have the same header as the first one with a table are read one
/// after the other: Arbin goes on in a further sheet when one is full.
/// </summary>
internal sealed class WorkbookTable : ITable
{
    private readonly Stream _stream;
    private readonly IExcelDataReader _reader;
    private readonly List<string> _sheets = [];
    private CellReader?[] _readers = [];
    private string[] _header = [];
    private int _headerRow;
    private int _leadingEmptyCells;
    private int _row;

    public WorkbookTable(Stream stream)
    {
        _stream = stream;
        _reader = WorkbookFile.Open(stream);
    }

    public string Format => $"workbook, sheet '{string.Join("', '", _sheets.Distinct())}'";

    public Encoding Encoding => Encoding.UTF8;

    public long Line => _row;

    public long Position => _stream.CanSeek ? _stream.Position : 0;

    public string Words { get; private set; } = string.Empty;

    public bool IsHeaderAgain => Words == string.Join(" | ", _header);

    public bool IsCutOff => false;

    public string[]? NextHeadLine()
    {
        if (!WorkbookFile.Guard(_reader.Read))
        {
            return NextSheet() ? [] : null;
        }

        _row++;
        _header = [.. Enumerable.Range(0, _reader.FieldCount).Select(i => WorkbookCell.Text(_reader.GetValue(i)))];
        Words = string.Join(" | ", _header);
        return _header;
    }

    public string[]? OtherReading() => null;

    /// <summary>Goes to the next sheet; false after the last.</summary>
    public bool NextSheet()
    {
        _row = 0;
        return WorkbookFile.Guard(_reader.NextResult);
    }

    public void Begin(CellReader?[] readers, TableLayout layout)
    {
        (_readers, _leadingEmptyCells, _headerRow) = (readers, layout.LeadingEmptyCells, _row);
        _sheets.Add(_reader.Name);
        if (layout.HasUnitsRow && WorkbookFile.Guard(_reader.Read))
        {
            _row++;
        }
    }

    public RowState Read(double[] values)
    {
        while (true)
        {
            if (!WorkbookFile.Guard(_reader.Read))
            {
                if (!TryNextSheetOfTheTable())
                {
                    return RowState.End;
                }

                continue;
            }

            _row++;
            if (!IsBlank() && !IsOfAnotherLevel())
            {
                return Parse(values);
            }
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }

    private RowState Parse(double[] values)
    {
        int finite = 0;
        int failed = -1;
        for (int column = 0; column < _readers.Length && column < _reader.FieldCount; column++)
        {
            if (_readers[column] is { } reader)
            {
                bool read = WorkbookCell.TryRead(_reader.GetValue(column), reader, out double value);
                values[(int)reader.Quantity] = value;
                finite += reader.IsRequired && double.IsFinite(value) ? 1 : 0;
                failed = read || !reader.IsRequired ? failed : column;
            }
        }

        if (failed < 0)
        {
            return RowState.Row;
        }

        Words = string.Join(" | ", Enumerable.Range(0, _reader.FieldCount).Select(i => WorkbookCell.Text(_reader.GetValue(i))));
        if (finite > 0)
        {
            throw new TraceException(
                $"row {Line} of sheet '{_reader.Name}': '{_readers[failed]!.FirstUnreadable}' is not a number; an unknown value is left empty or NaN");
        }

        Array.ForEach(_readers, reader => reader?.TakeBack());
        return RowState.NotARow;
    }

    /// <summary>A further sheet counts when the line at the same place holds the same names.</summary>
    private bool TryNextSheetOfTheTable()
    {
        while (NextSheet())
        {
            bool same = false;
            while (_row < _headerRow && WorkbookFile.Guard(_reader.Read))
            {
                _row++;
                same = _row == _headerRow && _reader.FieldCount == _header.Length
                    && _header.Select((name, i) => WorkbookCell.Text(_reader.GetValue(i)) == name).All(equal => equal);
            }

            if (same)
            {
                _sheets.Add(_reader.Name);
                return true;
            }
        }

        return false;
    }

    private bool IsBlank()
    {
        for (int i = 0; i < _reader.FieldCount; i++)
        {
            if (_reader.GetValue(i) is { } cell && (cell is not string words || words.Trim().Length > 0))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOfAnotherLevel() =>
        Enumerable.Range(0, Math.Min(_leadingEmptyCells, _reader.FieldCount)).Any(i => WorkbookCell.Text(_reader.GetValue(i)).Length > 0);
}
