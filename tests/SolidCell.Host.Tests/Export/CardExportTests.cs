using System.Globalization;
using System.Text.Json.Nodes;
using Parquet;
using SolidCell.Cards;
using SolidCell.Host.CommandLine;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Host.Tests.Export;

/// <summary>Every field of a cell's card, from the command line into what leaves the database.</summary>
public sealed class CardExportTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Every_field_of_the_card_is_in_metadata_JSON_and_Parquet()
    {
        string[] card = [.. CellCardField.All.SelectMany(field => new[] { "--card", $"{field.Name}={Value(field)}" })];
        await RunAsync(["cells", "add", "C9", "--diameter", "10", .. card]);
        WriteTest();
        foreach (string format in new[] { "bdf.csv", "json", "bdf.parquet" })
        {
            await RunAsync(["export", "0909", "--format", format, "--output", PathOf("t." + format), "--force"]);
        }

        string metadata = await File.ReadAllTextAsync(PathOf("t.metadata.json"), TestContext.Current.CancellationToken);
        string document = await File.ReadAllTextAsync(PathOf("t.json"), TestContext.Current.CancellationToken);
        AssertHas(JsonNode.Parse(metadata)!["cell"]!["card"]!);
        AssertHas((JsonNode.Parse(document)!["metadata"] ?? JsonNode.Parse(document))!["cell"]!["card"]!);
        await using FileStream file = File.OpenRead(PathOf("t.bdf.parquet"));
        await using ParquetReader reader = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        AssertHas(JsonNode.Parse(reader.CustomMetadata["solidcell_card"])!);
    }

    [Fact]
    public async Task What_the_protocol_says_of_its_cells_fills_the_card_and_where_they_differ_both_are_told()
    {
        await RunAsync(["cells", "add", "C9", "--diameter", "10", "--card", "pellet_um=650"]);
        const string yaml = "solidcell: 1\nname: carded\ncell:\n  kind: symmetric\n  card:\n    pellet: 700 um\n    conductivity: 1.3 mS/cm\n"
            + "on:\n  hard-short: stop\nsteps:\n  - rest: 1 h\n";
        new ProtocolRegistry(_store.Database, TimeProvider.System).Add(new byte[32], "carded", [1], yaml);
        WriteTest();
        await RunAsync(["export", "0909", "--output", PathOf("t.bdf.csv")]);
        JsonNode card =
            JsonNode.Parse(await File.ReadAllTextAsync(PathOf("t.metadata.json"), TestContext.Current.CancellationToken))!["cell"]!["card"]!;
        Assert.Equal((650, 1.3, 50), ((double)card["pellet_um"]!, (double)card["conductivity_ms_cm"]!, (double)card["bulk_ohm_cm2"]!));
        Assert.Equal("""["conductivity_ms_cm"]""", card["from_protocol"]!.ToJsonString());
        Assert.Contains("pellet 700 um", (string?)card["protocol_says_otherwise"]![0], StringComparison.Ordinal);
        await RunAsync(["report", "0909", "--output", PathOf("t.html")]);
        string report = await File.ReadAllTextAsync(PathOf("t.html"), TestContext.Current.CancellationToken);
        Assert.All(["1.3 (by the protocol)", "650 (the protocol says 700)", "The protocol is for pellet 700 um", "50 ohm cm"],
            words => Assert.Contains(words, report, StringComparison.Ordinal));
    }

    private static void AssertHas(JsonNode card) =>
        Assert.All(CellCardField.All, field => Assert.Equal(Value(field), card[field.Name]!.ToString()));

    private static string Value(CellCardField field) => field.Name == "doi" ? "10.1021/acsenergylett.5c00656"
        : field.IsNumber ? Math.Clamp(31, field.Least!.Value, field.Most!.Value).ToString(CultureInfo.InvariantCulture)
        : $"words of {field.Name}";

    private void WriteTest()
    {
        byte[] id = [.. Enumerable.Repeat((byte)9, 16)];
        long cell = new CellRegistry(_store.Database, TimeProvider.System).Find("C9")!.CellId;
        new TestRegistry(_store.Database, TimeProvider.System).Plan(new PlannedTest(id, "press-1", false, null, cell, new byte[32]));
        using var writer = new RecordWriter(_store.Database, TimeProvider.System);
        writer.Write("press-1", HandMadeBatch.Of(
            1, HandMadeBatch.Start(0, 9), HandMadeBatch.Samples(1, [1000, 2000, 3000], _ => 50_000)));
        writer.Commit();
    }

    private string PathOf(string name) => Path.Combine(_store.Directory, name);

    private async Task RunAsync(string[] arguments)
    {
        var error = new StringWriter();
        int code = await CommandRunner.RunAsync(
            AllCommands.Root(), [.. arguments, "--data", _store.Directory], TextWriter.Null, error, TestContext.Current.CancellationToken);
        Assert.True(code == ExitCode.Done, error.ToString());
    }
}
