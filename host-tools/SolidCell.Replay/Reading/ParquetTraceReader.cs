using Parquet;
using Parquet.Schema;

namespace SolidCell.Replay.Reading;

/// <summary>Reads a Parquet trace one row group at a time.</summary>
public sealed class ParquetTraceReader : ITraceReader
{
    private readonly ParquetReader _reader;
    private readonly DataField[] _fields;
    private readonly double[]?[] _columns = new double[TraceRow.Quantities][];
    private int _group;
    private int _row;
    private int _rows;
    private long _line;

    public ParquetTraceReader(Stream stream)
    {
        try
        {
            _reader = Wait(ParquetReader.CreateAsync(stream));
        }
        catch (Exception problem) when (problem is not TraceException)
        {
            throw new TraceException($"the file is not readable Parquet ({problem.Message}); write it again, or as CSV", problem);
        }

        _fields = _reader.Schema.GetDataFields();
        Columns = TraceColumns.Read([.. _fields.Select(field => field.Name)]);
    }

    public TraceColumns Columns { get; }

    public bool Read(TraceRow row)
    {
        while (_row == _rows)
        {
            if (_group == _reader.RowGroupCount)
            {
                return false;
            }

            LoadGroup();
        }

        for (int slot = 0; slot < TraceRow.Quantities; slot++)
        {
            row.Values[slot] = _columns[slot] is { } column ? Columns.Scale(slot, column[_row]) : double.NaN;
        }

        _row++;
        row.Line = ++_line;
        return true;
    }

    public void Dispose() => _reader.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private void LoadGroup()
    {
        using ParquetRowGroupReader group = _reader.OpenRowGroupReader(_group++);
        _rows = checked((int)group.RowCount);
        _row = 0;
        for (int i = 0; i < _fields.Length; i++)
        {
            if (Columns.Slots[i] >= 0)
            {
                _columns[Columns.Slots[i]] = LoadColumn(group, _fields[i]);
            }
        }
    }

    private double[] LoadColumn(ParquetRowGroupReader group, DataField field)
    {
        try
        {
            return field.ClrType switch
            {
                Type type when type == typeof(double) => Load<double>(group, field),
                Type type when type == typeof(float) => Load<float>(group, field),
                Type type when type == typeof(int) => Load<int>(group, field),
                Type type when type == typeof(long) => Load<long>(group, field),
                Type type when type == typeof(short) => Load<short>(group, field),
                Type type when type == typeof(uint) => Load<uint>(group, field),
                Type type when type == typeof(ulong) => Load<ulong>(group, field),
                _ => throw new TraceException($"column '{field.Name}' holds {field.ClrType.Name}, not numbers; write it as float64"),
            };
        }
        catch (Exception problem) when (problem is not TraceException)
        {
            throw new TraceException($"column '{field.Name}' cannot be read ({problem.Message}); write the file again", problem);
        }
    }

    private double[] Load<T>(ParquetRowGroupReader group, DataField field)
        where T : struct, IConvertible
    {
        double[] numbers = new double[_rows];
        if (field.IsNullable)
        {
            T?[] values = new T?[_rows];
            Wait(group.ReadAsync<T>(field, values.AsMemory()));
            Convert(values, numbers);
        }
        else
        {
            T[] values = new T[_rows];
            Wait(group.ReadAsync<T>(field, values.AsMemory()));
            Convert(values, numbers);
        }

        return numbers;
    }

    private static void Convert<T>(T?[] values, double[] numbers)
        where T : struct, IConvertible
    {
        for (int i = 0; i < values.Length; i++)
        {
            numbers[i] = values[i] is { } value ? value.ToDouble(null) : double.NaN;
        }
    }

    private static void Convert<T>(T[] values, double[] numbers)
        where T : struct, IConvertible
    {
        for (int i = 0; i < values.Length; i++)
        {
            numbers[i] = values[i].ToDouble(null);
        }
    }

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static void Wait(ValueTask task) => task.AsTask().GetAwaiter().GetResult();
}
