using System.Globalization;
using System.Text.Json.Nodes;
using Parquet;
using SolidCell.Core.Recording;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Commands;
using SolidCell.Store.Records;
using SolidCell.Store.Tests;
using SolidCell.Store.Writing;

namespace SolidCell.Host.Tests.Export;

public sealed class ExportTests : IDisposable
{
    private const string TestId = "07070707070707070707070707070707";
    private readonly TemporaryStore _store = new();

    public ExportTests() => WriteTest();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task The_CSV_has_labels_units_signs_and_capacities_that_never_reset()
    {
        string[][] rows = await ExportAsync("bdf.csv");
        Assert.Equal(["Test Time / s", "Voltage / V", "Current / A"], rows[0][..3]);
        Assert.Equal(["0.1", "0.01", "0.0001"], rows[1][..3]);
        Assert.Equal(["1", "1"], rows[1][4..6]);
        Assert.Equal("-0.0001", rows[^1][2]);
        Assert.Equal("2", rows[^1][5]);
        Assert.Equal(["0.000000003", "0.000000003"], rows[^1][8..10]);
    }

    [Fact]
    public async Task A_failed_sample_is_left_out_and_counted_and_a_missing_pressure_is_empty()
    {
        string[][] rows = await ExportAsync("bdf.csv");
        Assert.Equal(5, rows.Length - 1);
        Assert.Equal("", rows[1][7]);
        string metadata = await File.ReadAllTextAsync(Path.Combine(_store.Directory, "t.metadata.json"), TestContext.Current.CancellationToken);
        Assert.Equal(1, JsonNode.Parse(metadata)!["samples_left_out"]!.GetValue<int>());
    }

    [Fact]
    public async Task Time_is_strictly_monotonic()
    {
        double[] times = [.. (await ExportAsync("bdf.csv")).Skip(1).Select(row => double.Parse(row[0], CultureInfo.InvariantCulture))];
        Assert.Equal(times.Order().Distinct(), times);
    }

    [Fact]
    public async Task Machine_names_head_the_columns_when_asked_for() =>
        Assert.Equal("test_time_second", (await ExportAsync("bdf.csv", "--machine-names"))[0][0]);

    [Fact]
    public async Task Parquet_has_the_same_columns_and_rows()
    {
        await RunAsync("bdf.parquet");
        await using FileStream file = File.OpenRead(Path.Combine(_store.Directory, "t.bdf.parquet"));
        await using ParquetReader reader = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains("Voltage / V", reader.Schema.GetDataFields().Select(field => field.Name));
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        Assert.Equal(5, group.RowCount);
    }

    [Fact]
    public async Task JSON_holds_metadata_and_samples()
    {
        await RunAsync("json");
        string text = await File.ReadAllTextAsync(Path.Combine(_store.Directory, "t.json"), TestContext.Current.CancellationToken);
        JsonNode document = JsonNode.Parse(text)!;
        Assert.Equal(5, document["samples"]!.AsArray().Count);
        Assert.Equal(0.78539816, document["cell"]!["area_cm2"]!.GetValue<double>());
    }

    [Fact]
    public async Task Raw_CSV_keeps_every_sample_with_its_qualities()
    {
        string[][] rows = await ExportAsync("csv");
        Assert.Equal(7, rows.Length);
        Assert.Contains("NoAnswer", rows.SelectMany(row => row));
    }

    [Theory]
    [InlineData("ffff")]
    [InlineData("not-hexadecimal")]
    public async Task A_test_that_is_not_there_is_one_line(string id)
    {
        var error = new StringWriter();
        int code = await CommandRunner.RunAsync(AllCommands.Root(), ["export", id, "--data", _store.Directory], TextWriter.Null, error);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
    }

    private async Task<string[][]> ExportAsync(string format, params string[] more)
    {
        await RunAsync(format, more);
        string text = await File.ReadAllTextAsync(Path.Combine(_store.Directory, "t." + format), TestContext.Current.CancellationToken);
        return [.. text.TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
    }

    private async Task RunAsync(string format, params string[] more)
    {
        string[] arguments = ["export", TestId[..6], "--format", format, "--data", _store.Directory, "--output", Path.Combine(_store.Directory, "t." + format), .. more];
        var error = new StringWriter();
        Assert.Equal(ExitCode.Done, await CommandRunner.RunAsync(AllCommands.Root(), arguments, TextWriter.Null, error));
        Assert.Empty(error.ToString());
    }

    /// <summary>Three samples of deposition, the second without an answer of the ADC, and three of stripping; pressure was never measured.</summary>
    private void WriteTest()
    {
        byte[] start = [.. Enumerable.Repeat((byte)7, 16), .. new byte[32]];
        using var writer = new RecordWriter(_store.Database, TimeProvider.System);
        writer.Write("f", HandMadeBatch.Of(
            1,
            HandMadeBatch.One(RecordKind.TestStarted, 0, 0, start, 0, 78539816, 0, 1_700_000_000_000),
            new RecordGroup(RecordKind.StepStarted, [1, 5], [0, 400], [[0, 1], [1, 2], [1, 1], [1, 1], [100_000, -100_000]], []),
            Samples([2, 3, 4], [100, 200, 400], 100_000, [0x0100, 0x0102, 0x0100], [1, 2, 3]),
            Samples([6, 7, 8], [450, 500, 600], -100_000, [0x0100, 0x0100, 0x0100], [-1, -2, -3])));
        writer.Commit();
    }

    private static RecordGroup Samples(long[] sequences, long[] milliseconds, long nanoamps, long[] qualities, long[] charges) => new(
        RecordKind.Sample, sequences, milliseconds,
        [[10_000, 10_000, 10_000], [nanoamps, nanoamps, nanoamps], [0, 0, 0], [30_000, 30_000, 30_000], qualities, charges],
        []);
}
