using Parquet;
using Parquet.Schema;
using SolidCell.Files.Cells;

namespace SolidCell.Files.Tables;

/// <summary>One column of a row group as numbers in the unit of the trace.</summary>
internal static class ParquetColumn
{
    private delegate double ToNumber<T>(T value);

    public static double[] Load(ParquetRowGroupReader group, DataField field, int rows, CellReader reader) => field.ClrType switch
    {
        Type type when type == typeof(double) => Load<double>(group, field, rows, reader.ReadNumber),
        Type type when type == typeof(float) => Load<float>(group, field, rows, value => reader.ReadNumber(value)),
        Type type when type == typeof(decimal) => Load<decimal>(group, field, rows, value => reader.ReadNumber((double)value)),
        Type type when type == typeof(sbyte) => Load<sbyte>(group, field, rows, value => reader.ReadNumber(value)),
        Type type when type == typeof(byte) => Load<byte>(group, field, rows, value => reader.ReadNumber(value)),
        Type type when type == typeof(short) => Load<short>(group, field, rows, value => reader.ReadNumber(value)),
        Type type when type == typeof(ushort) => Load<ushort>(group, field, rows, value => reader.ReadNumber(value)),
        Type type when type == typeof(int) => Load<int>(group, field, rows, value => reader.ReadNumber(value)),
        Type type when type == typeof(uint) => Load<uint>(group, field, rows, value => reader.ReadNumber(value)),
        Type type when type == typeof(long) => Load<long>(group, field, rows, value => reader.ReadNumber(value)),
        Type type when type == typeof(ulong) => Load<ulong>(group, field, rows, value => reader.ReadNumber(value)),
        Type type when type == typeof(DateTime) => Load<DateTime>(group, field, rows, reader.ReadDate),
        Type type when type == typeof(DateTimeOffset) =>
            Load<DateTimeOffset>(group, field, rows, value => reader.ReadDate(value.UtcDateTime)),
        Type type when type == typeof(DateOnly) => Load<DateOnly>(group, field, rows, value => reader.ReadDate(value.ToDateTime(default))),
        Type type when type == typeof(TimeSpan) => Load<TimeSpan>(group, field, rows, value => reader.ReadLength(value)),
        Type type when type == typeof(TimeOnly) => Load<TimeOnly>(group, field, rows, value => reader.ReadLength(value.ToTimeSpan())),
        Type type when type == typeof(string) || type == typeof(ReadOnlyMemory<char>) => LoadWords(group, field, rows, reader),
        _ => throw new TraceException($"column '{field.Name}' holds {field.ClrType.Name}, not numbers; write it as float64"),
    };

    private static double[] Load<T>(ParquetRowGroupReader group, DataField field, int rows, ToNumber<T> convert)
        where T : struct
    {
        double[] numbers = new double[rows];
        if (field.IsNullable)
        {
            T?[] values = new T?[rows];
            Wait(group.ReadAsync<T>(field, values.AsMemory()));
            for (int i = 0; i < rows; i++)
            {
                numbers[i] = values[i] is { } value ? convert(value) : double.NaN;
            }

            return numbers;
        }

        T[] all = new T[rows];
        Wait(group.ReadAsync<T>(field, all.AsMemory()));
        for (int i = 0; i < rows; i++)
        {
            numbers[i] = convert(all[i]);
        }

        return numbers;
    }

    private static double[] LoadWords(ParquetRowGroupReader group, DataField field, int rows, CellReader reader)
    {
        string?[] words = new string?[rows];
        double[] numbers = new double[rows];
        Wait(group.ReadAsync(field, words.AsMemory()));
        for (int i = 0; i < rows; i++)
        {
            numbers[i] = reader.ReadWords(words[i], i + 1);
        }

        return numbers;
    }

    private static void Wait(ValueTask task) => task.AsTask().GetAwaiter().GetResult();
}
