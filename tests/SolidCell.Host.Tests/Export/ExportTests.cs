using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Tests.Export;

public sealed class ExportTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public ExportTests() => ExportedTest.Write(_store);

    public void Dispose() => _store.Dispose();

    /// <summary>SOLIDCELL_UPDATE_GOLDEN=1 writes the files anew, for a person to compare.</summary>
    [Theory]
    [InlineData("bdf.csv", "labels.bdf.csv")]
    [InlineData("bdf.csv", "machine-names.bdf.csv", "--machine-names")]
    [InlineData("csv", "raw.csv")]
    [InlineData("json", "whole.json")]
    public async Task A_format_is_written_to_the_letter(string format, string golden, params string[] more)
    {
        await RunAsync(format, more);
        await AssertGoldenAsync(golden, $"t.{format}");
    }

    [Fact]
    public async Task The_metadata_beside_a_table_are_written_to_the_letter()
    {
        await RunAsync("bdf.csv");
        await AssertGoldenAsync("labels.metadata.json", "t.metadata.json");
    }

    [Fact]
    public async Task Time_is_strictly_monotonic_and_steps_never_reset_across_a_power_cut()
    {
        string[][] rows = await ExportAsync("bdf.csv");
        double[] times = Column(rows, "Test Time / s");
        Assert.Equal(times.Order().Distinct(), times);
        double[] steps = Column(rows, "Step Count / 1");
        Assert.Equal(steps.Order(), steps);
        Assert.Equal(2, steps[^1]);
    }

    [Fact]
    public async Task A_clock_that_is_set_after_a_power_cut_says_how_long_it_really_was()
    {
        string[][] rows = await ExportAsync("bdf.csv");
        Assert.Equal(1_700_000_000.5, Column(rows, "Unix Time / s")[^3]);
        Assert.Equal(1_700_000_010.7, Column(rows, "Unix Time / s")[^1]);
    }

    [Fact]
    public async Task Deposition_is_positive_and_both_capacities_only_grow()
    {
        string[][] rows = await ExportAsync("bdf.csv");
        Assert.Equal([1e-4, 1e-4, -1e-4, -1e-4, -1e-4, -1e-4], Column(rows, "Current / A"));
        Assert.Equal([1e-9, 3e-9, 3e-9, 3e-9, 3e-9, 3e-9], Column(rows, "Charging Capacity / Ah"));
        Assert.Equal([0, 0, 1e-9, 2e-9, 2e-9, 4e-9], Column(rows, "Discharging Capacity / Ah"));
    }

    [Fact]
    public async Task What_is_left_out_is_counted()
    {
        await RunAsync("bdf.csv");
        JsonNode metadata = JsonNode.Parse(await ReadAsync("t.metadata.json"))!;
        Assert.Equal(1, metadata["samples_not_measured"]!.GetValue<int>());
        Assert.Equal(1, metadata["samples_repeated"]!.GetValue<int>());
    }

    [Fact]
    public async Task Parquet_holds_what_the_CSV_holds_with_null_for_what_was_not_measured()
    {
        string[][] rows = await ExportAsync("bdf.csv");
        await RunAsync("bdf.parquet");
        Assert.Equal(rows, await ParquetTexts.ReadAsync(Path.Combine(_store.Directory, "t.bdf.parquet")));
    }

    private static double[] Column(string[][] rows, string heading) =>
        [.. rows.Skip(1).Select(row => double.Parse(row[Array.IndexOf(rows[0], heading)], CultureInfo.InvariantCulture))];

    private async Task<string[][]> ExportAsync(string format, params string[] more)
    {
        await RunAsync(format, more);
        return [.. (await ReadAsync("t." + format)).TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
    }

    private Task<string> ReadAsync(string name) =>
        File.ReadAllTextAsync(Path.Combine(_store.Directory, name), TestContext.Current.CancellationToken);

    private async Task RunAsync(string format, params string[] more)
    {
        string[] arguments = ["export", ExportedTest.Id[..6], "--format", format, "--data", _store.Directory, "--output",
            Path.Combine(_store.Directory, "t." + format), "--force", .. more];
        var error = new StringWriter();
        Assert.Equal(ExitCode.Done,
            await CommandRunner.RunAsync(AllCommands.Root(), arguments, TextWriter.Null, error, TestContext.Current.CancellationToken));
        Assert.Empty(error.ToString());
    }

    private async Task AssertGoldenAsync(string golden, string written)
    {
        string path = Repository.PathTo("tests", "SolidCell.Host.Tests", "Export", "Golden", golden);
        string text = await ReadAsync(written);
        if (Environment.GetEnvironmentVariable("SOLIDCELL_UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), text);
    }
}
