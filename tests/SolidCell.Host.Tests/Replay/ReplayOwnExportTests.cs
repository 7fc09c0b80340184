using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Host.Tests.Demo;

namespace SolidCell.Host.Tests.Replay;

/// <summary>A demo test, exported and replayed by the real program, against what the virtual fixture itself reported.</summary>
public sealed class ReplayOwnExportTests : IDisposable
{
    private const string ShortColumns = "FROM shorts WHERE kind = 2 ORDER BY test_milliseconds LIMIT 1";
    private const double ThinnedSeconds = 10;
    private readonly TemporaryStore _store = new();

    private string Exported => Path.Combine(_store.Directory, "bare-li.bdf.csv");

    private string Thinned => Path.Combine(_store.Directory, "thinned.bdf.csv");

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task The_hard_short_is_found_again_at_the_original_rate_and_in_rows_ten_seconds_apart()
    {
        await RunAsync("demo", "--headless", "--cells", "bare-li", "--data", _store.Directory);
        await RunAsync("export", _store.Scalar<string>("SELECT lower(hex(test_id)) FROM tests")!, "--data", _store.Directory, "--output",
            Exported);
        await ThinAsync();
        double onset = _store.Scalar<long>("SELECT onset_milliseconds " + ShortColumns) / 1000.0;
        long halfCycle = _store.Scalar<long>("SELECT half_cycle " + ShortColumns);
        await AssertFindsAsync(Exported, onset, 0.2, halfCycle);
        string parquet = Path.Combine(_store.Directory, "bare-li.bdf.parquet");
        await RunAsync("export", "bare-li", "--data", _store.Directory, "--format", "bdf.parquet", "--machine-names", "--force", "--output",
            parquet);
        await AssertFindsAsync(parquet, onset, 0.2, halfCycle);
        await AssertFindsAsync(Thinned, onset, ThinnedSeconds, halfCycle);
    }

    private static async Task AssertFindsAsync(string file, double onset, double toleranceSeconds, long halfCycle)
    {
        string output = await RunAsync("replay", file, "--kind", "symmetric", "--area", "0.785", "--json");
        JsonObject[] lines = [.. output.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!.AsObject())];
        Assert.Equal("summary", Kind(lines[^1]));
        Assert.All(lines[..^1], line => Assert.Contains(Kind(line), new[] { "soft-short", "hard-short" }));
        JsonObject hard = Assert.Single(lines, line => Kind(line) == "hard-short");
        Assert.InRange(hard["test_time_s"]!.GetValue<double>(), onset - toleranceSeconds, onset + toleranceSeconds);
        Assert.Equal(halfCycle, hard["half_cycle"]!.GetValue<long>());
        Assert.Equal(halfCycle, lines[^1]["half_cycles"]!.GetValue<long>());
    }

    private static string Kind(JsonObject line) => line["kind"]!.GetValue<string>();

    /// <summary>Keeps a row every ten seconds and the last one, on which the fixture ended the test.</summary>
    private async Task ThinAsync()
    {
        string[] lines = await File.ReadAllLinesAsync(Exported, TestContext.Current.CancellationToken);
        List<string> kept = [lines[0]];
        double next = 0;
        foreach (string line in lines[1..^1])
        {
            double seconds = double.Parse(line.Split(',')[0], CultureInfo.InvariantCulture);
            if (seconds < next)
            {
                continue;
            }

            kept.Add(line);
            next = seconds + ThinnedSeconds;
        }

        await File.WriteAllLinesAsync(Thinned, [.. kept, lines[^1]], TestContext.Current.CancellationToken);
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using var host = new HostProcess(arguments);
        (int code, string output, string error) = await host.EndAsync();
        Assert.Equal((0, ""), (code, error));
        return output;
    }
}
