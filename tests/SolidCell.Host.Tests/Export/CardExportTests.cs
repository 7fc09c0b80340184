using System.Globalization;
using System.Text.Json.Nodes;
using Parquet;
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
