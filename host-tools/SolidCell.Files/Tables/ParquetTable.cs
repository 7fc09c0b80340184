using System.Text;
using Parquet;
using Parquet.Schema;
using SolidCell.Files.Cells;

namespace SolidCell.Files.Tables;

/// <summary>A Parquet file, one row group at a time, with columns of any numeric, string, time or timestamp type.</summary>
internal sealed class ParquetTable : ITable
{
    private readonly Stream _stream;
    private readonly ParquetReader _reader;
    private readonly DataField[] _fields;
    private readonly double[]?[] _columns = new double[TraceRow.Quantities][];
    private CellReader?[] _readers = [];
    private bool _headGiven;
    private int _group;
    private int _row;
    private int _rows;

    public ParquetTable(Stream stream)
    {
        try
        {
            _stream = stream;
            _reader = Wait(ParquetReader.CreateAsync(stream));
            _fields = [.. _reader.Schema.GetDataFields().Where(field => !field.IsArray)];
        }
        catch (Exception problem) when (problem is not TraceException)
        {
            throw new TraceException($"the file is not readable Parquet ({problem.Message}); write it again, or as CSV", problem);
        }
    }

    public string Format => "Parquet";

    public Encoding Encoding => Encoding.UTF8;

    public long Line { get; private set; }

    public long Position => _stream.Position;

    public string Words => string.Empty;

    public bool IsHeaderAgain => false;

    public bool IsCutOff => false;

    public string[]? NextHeadLine()
    {
        string[]? head = _headGiven ? null : [.. _fields.Select(field => field.Name)];
        _headGiven = true;
        return head;
    }

    public string[]? OtherReading() => null;

    public void Begin(CellReader?[] readers, TableLayout layout) => _readers = readers;

    public RowState Read(double[] values)
    {
        while (_row == _rows)
        {
            if (_group == _reader.RowGroupCount)
            {
                return RowState.End;
            }

            LoadGroup();
        }

        for (int slot = 0; slot < _columns.Length; slot++)
        {
            if (_columns[slot] is { } column)
            {
                values[slot] = column[_row];
            }
        }

        _row++;
        Line++;
        return RowState.Row;
    }

    public void Dispose()
    {
        _reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _stream.Dispose();
    }

    private void LoadGroup()
    {
        using ParquetRowGroupReader group = _reader.OpenRowGroupReader(_group++);
        _rows = (int)group.RowCount;
        _row = 0;
        for (int i = 0; i < _readers.Length; i++)
        {
            if (_readers[i] is { } reader)
            {
                _columns[(int)reader.Quantity] = LoadColumn(group, _fields[i], reader);
            }
        }
    }

    private double[] LoadColumn(ParquetRowGroupReader group, DataField field, CellReader reader)
    {
        try
        {
            return ParquetColumn.Load(group, field, _rows, reader);
        }
        catch (Exception problem) when (problem is not TraceException)
        {
            throw new TraceException($"column '{field.Name}' cannot be read ({problem.Message}); write the file again", problem);
        }
    }

    internal static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
