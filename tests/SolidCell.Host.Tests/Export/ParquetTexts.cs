using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace SolidCell.Host.Tests.Export;

/// <summary>An exported Parquet file as the fields of a CSV file, the header first; null is an empty field.</summary>
internal static class ParquetTexts
{
    public static async Task<string[][]> ReadAsync(string path)
    {
        await using FileStream file = File.OpenRead(path);
        await using ParquetReader reader = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        DataField[] fields = reader.Schema.GetDataFields();
        List<string[]> rows = [[.. fields.Select(field => field.Name)]];
        for (int i = 0; i < reader.RowGroupCount; i++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(i);
            List<string[]> columns = [];
            foreach (DataField field in fields)
            {
                columns.Add(await ReadAsync(group, field));
            }

            rows.AddRange(Enumerable.Range(0, (int)group.RowCount).Select(row => columns.Select(column => column[row]).ToArray()));
        }

        return [.. rows];
    }

    private static async Task<string[]> ReadAsync(ParquetRowGroupReader group, DataField field)
    {
        int rows = (int)group.RowCount;
        if (field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var texts = new string?[rows];
            await group.ReadAsync(field, texts.AsMemory());
            return [.. texts.Select(text => text ?? "")];
        }

        if (field.ClrType == typeof(long))
        {
            var counts = new long[rows];
            await group.ReadAsync<long>(field, counts.AsMemory());
            return [.. counts.Select(count => count.ToString(CultureInfo.InvariantCulture))];
        }

        return [.. (await NumbersAsync(group, field,
            rows)).Select(value => value?.ToString("0.#########", CultureInfo.InvariantCulture) ?? "")];
    }

    private static async Task<double?[]> NumbersAsync(ParquetRowGroupReader group, DataField field, int rows)
    {
        var unknowns = new double?[rows];
        var numbers = new double[rows];
        if (field.IsNullable)
        {
            await group.ReadAsync<double>(field, unknowns.AsMemory());
            return unknowns;
        }

        await group.ReadAsync<double>(field, numbers.AsMemory());
        return [.. numbers.Select(number => (double?)number)];
    }
}
