using System.Text.Json.Nodes;
using SolidCell.Analysis;
using SolidCell.Analysis.Results;
using SolidCell.Host.CommandLine;
using SolidCell.Protocols.Results;
using SolidCell.Simulation.Fleet;
using SolidCell.Store.Reading;
using TestResult = SolidCell.Analysis.Results.TestResult;

namespace SolidCell.Host.Tests.VirtualRuns;

/// <summary>
/// A virtual cell has the area that its test is started with, whoever starts it: densities are then those of the protocol.
/// </summary>
public sealed class VirtualAreaTests : IDisposable
{
    /// <summary>A 13 mm pellet.</summary>
    private const long ThirteenMillimetres = 132_732_290;

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Simulate_finds_the_same_densities_on_any_area()
    {
        JsonNode small = await SimulateAsync("");
        JsonNode large = await SimulateAsync("--diameter 13");
        Assert.Equal(0.7854, (double)small["area_cm2"]!, 4);
        Assert.Equal(1.3273, (double)large["area_cm2"]!, 4);
        Assert.Equal(1.1, Density(small), 3);
        Assert.Equal(1.1, Density(large), 3);
        Assert.Equal([1.0, 1.0], new[] { (double)small["ccd_ma_cm2"]!, (double)large["ccd_ma_cm2"]! });
    }

    [Fact]
    public async Task A_fixture_of_serve_finds_on_a_13_mm_cell_what_simulate_finds()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using FleetBench bench = await FleetBench.StartAsync(_store.Database, ["n-li"], 0, cancellation);
        VirtualFleet fleet = bench.Fleet;
        byte[] testId = await bench.BeginAsync(fleet.Names[0], "ccd", ThirteenMillimetres, cancellation);
        await Eventually.IsAsync(() => fleet.Look(fleet.Names[0]).IsDrained, fleet.Completion);

        using var reader = new TestReader(_store.Database);
        StoredTest test = reader.Find(testId)!;
        Assert.Equal(ThirteenMillimetres, test.AreaSquareMicrometres);
        TestResult found =
            TestAnalysis.Analyse(ResultKind.CriticalCurrent, new TestEvidence(test, reader.Steps(test), reader.ShortEvents(test)));
        Assert.Equal((1.0, 1.1),
            (found.CriticalCurrent?.Soft.AboveMilliampsPerSquareCentimetre ?? 0, found.Onset!.DensityMilliampsPerSquareCentimetre));
    }

    private static double Density(JsonNode simulated) => (double)simulated["first_soft_short"]!["current_density_ma_per_cm2"]!;

    private static async Task<JsonNode> SimulateAsync(string words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] line = [.. "protocol simulate ccd --cell n-li --hours 24 --json".Split(' '),
            .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        int code = await CommandRunner.RunAsync(AllCommands.Root(), line, output, error, TestContext.Current.CancellationToken);
        Assert.True(code == ExitCode.Done, error.ToString());
        return JsonNode.Parse(output.ToString())!;
    }
}
