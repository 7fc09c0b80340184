using System.Globalization;
using Parquet;
using Parquet.Schema;
using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Export;

/// <summary>Writes rows as .bdf.parquet, in row groups, so that a test of any length fits.</summary>
public static class BdfParquetWriter
{
    private const int RowsPerGroup = 100_000;

    /// <param name="output">Where to.</param>
    /// <param name="rows">In their order.</param>
    /// <param name="machineNames">Heads the columns with machine names.</param>
    /// <param name="test">Whose cell, area, group and program stand in the file's own metadata; null for none.</param>
    /// <param name="card">What is said of its cell, by its card and the protocol's.</param>
    public static async Task WriteAsync(Stream output, IEnumerable<ExportRow> rows, bool machineNames, StoredTest? test = null,
        string? card = null)
    {
        DataField[] numbers = [.. BdfColumn.All.Select(column => Field(column, machineNames))];
        var stepType = new DataField<string>(machineNames ? BdfColumn.StepTypeMachineName : BdfColumn.StepTypeLabel);
        var schema = new ParquetSchema([.. numbers, stepType]);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(schema, output).ConfigureAwait(false);
        if (test is not null)
        {
            writer.CustomMetadata = Metadata(test, card);
        }

        foreach (ExportRow[] chunk in rows.Chunk(RowsPerGroup))
        {
            await WriteGroupAsync(writer, chunk, numbers, stepType).ConfigureAwait(false);
        }
    }

    private static Dictionary<string, string> Metadata(StoredTest test, string? card) => new Dictionary<string, string?>
    {
        ["solidcell_test_id"] = test.Id,
        ["solidcell_cell"] = test.CellName,
        ["solidcell_cell_kind"] = CellKindName.Of(test.CellKind),
        ["solidcell_area_cm2"] = test.AreaSquareCentimetres.ToString("R", CultureInfo.InvariantCulture),
        ["solidcell_chemistry"] = test.Chemistry,
        ["solidcell_group"] = test.Group,
        ["solidcell_tags"] = string.Join(' ', test.Tags),
        ["solidcell_card"] = card,
        ["solidcell_protocol"] = test.ProtocolName,
        ["solidcell_protocol_sha256"] = test.ProtocolSha256 is { } hash ? Convert.ToHexStringLower(hash) : null,
    }.Where(entry => !string.IsNullOrEmpty(entry.Value)).ToDictionary(entry => entry.Key, entry => entry.Value!);

    private static DataField Field(BdfColumn column, bool machineNames) =>
        column.IsCount ? new DataField<long>(column.Header(machineNames))
        : column.CanBeUnknown ? new DataField<double?>(column.Header(machineNames))
        : new DataField<double>(column.Header(machineNames));

    private static async Task WriteGroupAsync(ParquetWriter writer, ExportRow[] chunk, DataField[] numbers, DataField stepType)
    {
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        for (int i = 0; i < numbers.Length; i++)
        {
            await WriteColumnAsync(group, numbers[i], BdfColumn.All[i], chunk).ConfigureAwait(false);
        }

        await group.WriteAsync(stepType, Array.ConvertAll(chunk, row => row.StepType)).ConfigureAwait(false);
    }

    private static async Task WriteColumnAsync(ParquetRowGroupWriter group, DataField field, BdfColumn column, ExportRow[] chunk)
    {
        double[] values = Array.ConvertAll(chunk, row => column.Value(row));
        if (column.IsCount)
        {
            await group.WriteAsync<long>(field, Array.ConvertAll(values, value => (long)value)).ConfigureAwait(false);
        }
        else if (column.CanBeUnknown)
        {
            await group.WriteAsync<double>(field, Array.ConvertAll(values, value => double.IsNaN(value) ? (double?)null : value))
                .ConfigureAwait(false);
        }
        else
        {
            await group.WriteAsync<double>(field, values).ConfigureAwait(false);
        }
    }
}
