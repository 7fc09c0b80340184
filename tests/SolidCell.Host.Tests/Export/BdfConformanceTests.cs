using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Imports;

namespace SolidCell.Host.Tests.Export;

/// <summary>Every export keeps the rules of the format's own validator, and its reader finds the metadata.</summary>
public sealed class BdfConformanceTests : IDisposable
{
    private static readonly string[] KnownToTheReader = ["battinfo_test", "battinfo_cell", "battinfo_channel", "battinfo_equipment",
        "battinfo_test_protocol", "bdf", "raw", "extras"];

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("bdf.csv", false)]
    [InlineData("bdf.csv", true)]
    [InlineData("bdf.parquet", false)]
    [InlineData("bdf.parquet", true)]
    public async Task A_test_of_a_fixture_across_a_power_cut_keeps_the_rules(string format, bool machineNames)
    {
        ExportedTest.Write(_store);
        Assert.Empty(BdfRules.Broken(await ExportAsync(ExportedTest.Id, format, machineNames)));
    }

    [Theory]
    [InlineData("bdf.csv", false)]
    [InlineData("bdf.csv", true)]
    [InlineData("bdf.parquet", false)]
    [InlineData("bdf.parquet", true)]
    public async Task An_imported_test_keeps_the_rules(string format, bool machineNames)
    {
        string test = await ForeignFile.ImportAsync(_store);
        string[][] rows = await ExportAsync(test, format, machineNames);
        Assert.True(rows.Length > 1000);
        Assert.Empty(BdfRules.Broken(rows));
    }

    [Fact]
    public void The_rules_see_what_breaks_them()
    {
        string[][] rows = [.. Enumerable.Range(-1, 200).Select(Row)];
        Assert.Empty(BdfRules.Broken(rows));
        rows[50][0] = "3";
        rows[60][4] = "0.5";
        rows[199][8] = "0";
        string[] broken = [.. BdfRules.Broken(rows)];
        Assert.Equal(["test time goes back", "Cycle Count / 1 is no count that only grows", "Charging Capacity / Ah falls"],
            broken.Take(3));
        Assert.StartsWith("current x time is", broken[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bdf.csv")]
    [InlineData("bdf.parquet")]
    public async Task The_metadata_lie_where_the_reader_looks_and_hold_only_what_it_knows(string format)
    {
        ExportedTest.Write(_store);
        await RunAsync("export", ExportedTest.Id, "--format", format, "--output", Path.Combine(_store.Directory, "t." + format), "--data",
            _store.Directory);
        JsonObject metadata =
            JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_store.Directory, "t.bdf.metadata.json"),
                TestContext.Current.CancellationToken))!.AsObject();
        Assert.Empty(metadata.Select(pair => pair.Key).Except(KnownToTheReader));
        Assert.Equal("completed", metadata["battinfo_test"]!["test"]!["status"]!.ToString());
        Assert.Equal("Li/0815", metadata["battinfo_cell"]!["cell_instance"]!["name"]!.ToString());
        Assert.True(File.Exists(Path.Combine(_store.Directory, metadata["extras"]!["metadata"]!.ToString())));
    }

    [Fact]
    public async Task The_metadata_of_another_test_are_not_written_over()
    {
        ExportedTest.Write(_store);
        string path = Path.Combine(_store.Directory, "t.bdf.metadata.json");
        await File.WriteAllTextAsync(path, "{\"extras\":{\"test_id\":\"of another\"}}", TestContext.Current.CancellationToken);
        using StringWriter errors = new();
        int code =
            await CommandRunner.RunAsync(
                AllCommands.Root(), ["export", ExportedTest.Id, "--output", Path.Combine(_store.Directory, "t.bdf.csv"), "--data",
                    _store.Directory], TextWriter.Null, errors, TestContext.Current.CancellationToken);
        Assert.NotEqual(ExitCode.Done, code);
        Assert.Contains("is there already", errors.ToString(), StringComparison.Ordinal);
    }

    private static string[] Row(int i) => i < 0
        ? ["Test Time / s", "Voltage / V", "Current / A", "Unix Time / s", "Cycle Count / 1", "Step Count / 1",
            "Ambient Temperature / degC", "Surface Pressure / Pa", "Charging Capacity / Ah", "Discharging Capacity / Ah", "Step Time / s",
            "Step ID", "Step Type"]
        : [$"{i * 10}", "3.5", "0.36", $"{1_760_000_000 + (i * 10)}", "1", "1", "", "", FormattableString.Invariant($"{i * 0.001}"),
            "0", $"{i * 10}", "1", "CC_CHG"];

    private async Task<string[][]> ExportAsync(string test, string format, bool machineNames)
    {
        string path = Path.Combine(_store.Directory, "t." + format);
        await RunAsync(["export", test, "--format", format, "--output", path, "--data", _store.Directory, "--force",
            .. machineNames ? ["--machine-names"] : Array.Empty<string>()]);
        return format == "bdf.parquet" ? await ParquetTexts.ReadAsync(path)
            : [.. (await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken)).Select(line => line.Split(','))];
    }

    private static async Task RunAsync(params string[] words) =>
        Assert.Equal(ExitCode.Done,
            await CommandRunner.RunAsync(AllCommands.Root(), words, TextWriter.Null, TextWriter.Null,
                TestContext.Current.CancellationToken));
}
