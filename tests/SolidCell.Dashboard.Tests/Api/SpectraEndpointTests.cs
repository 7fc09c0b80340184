using System.Net.Http.Json;
using System.Numerics;
using System.Text.Json.Nodes;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Dashboard.Tests.Api;

public sealed class SpectraEndpointTests
{
    private const string Test = "/api/tests/0707070707070707";

    [Fact]
    public async Task A_spectrum_of_a_test_comes_with_its_points_its_fit_and_the_resistances()
    {
        await using TestBench bench = await StartAsync([Interface(24, 60)]);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };

        JsonNode found = (await client.GetFromJsonAsync<JsonNode>(Test + "/spectra", TestContext.Current.CancellationToken))!;
        JsonNode spectrum = found["spectra"]!.AsArray().Single()!;

        Assert.Equal("R0-ZARC1", (string?)found["model"]);
        Assert.Equal("at 24 h", (string?)spectrum["when"]);
        Assert.Equal(spectrum["measured"]!.AsArray().Count, spectrum["fitted"]!.AsArray().Count);
        JsonNode resistance = spectrum["resistances"]!.AsArray().Single(one => (string?)one!["name"] == "R_i")!;
        Assert.Equal(60, (double)resistance["ohms"]!, 0.5);
        Assert.InRange(60, (double)resistance["low_ohms"]! - 0.01, (double)resistance["high_ohms"]! + 0.01);
    }

    [Fact]
    public async Task A_test_says_whether_it_has_spectra()
    {
        await using TestBench bench = await StartAsync([]);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        Assert.False((bool)(await client.GetFromJsonAsync<JsonNode>(Test, TestContext.Current.CancellationToken))!["has_spectra"]!);
        JsonNode none = (await client.GetFromJsonAsync<JsonNode>(Test + "/spectra", TestContext.Current.CancellationToken))!;
        Assert.Empty(none["spectra"]!.AsArray());

        Add(bench, [Interface(1, 50)]);

        Assert.True((bool)(await client.GetFromJsonAsync<JsonNode>(Test, TestContext.Current.CancellationToken))!["has_spectra"]!);
    }

    private static async Task<TestBench> StartAsync(StoredSpectrum[] spectra)
    {
        TestBench bench = await TestBench.StartAsync();
        using var writer = new RecordWriter(bench.Store, TimeProvider.System);
        writer.Write("press-1", HandMadeBatch.Of(1, HandMadeBatch.Start(0, 7), HandMadeBatch.Samples(1, 10)));
        writer.Commit();
        Add(bench, spectra);
        return bench;
    }

    private static void Add(TestBench bench, StoredSpectrum[] spectra)
    {
        using var reader = new TestReader(bench.Store);
        byte[] test = reader.List(new TestFilter()).Single().TestId;
        new SpectrumRegistry(bench.Store, TimeProvider.System).Add(test, spectra);
    }

    /// <summary>80 ohm in series with an arc of 0.5 uF, and noise of 0.1 %.</summary>
    private static StoredSpectrum Interface(double hours, double ohms)
    {
        var random = new Random(1);
        double Noise() => 1 + (1e-3 * (random.NextDouble() + random.NextDouble() - 1));
        return new StoredSpectrum("cell.csv", new byte[32], 1, "test", null, hours, null, null, null,
        [
            .. Enumerable.Range(0, 50).Select(i => 2e5 * Math.Pow(10, -i / 10.0)).Select(hertz =>
            {
                Complex z = 80 + (ohms / (1 + Complex.Pow(new Complex(0, 2 * Math.PI * hertz * ohms * 5e-7), 0.9)));
                return new SpectrumSample(hertz, z.Real * Noise(), z.Imaginary * Noise());
            }),
        ]);
    }
}
