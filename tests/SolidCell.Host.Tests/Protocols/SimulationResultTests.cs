using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Tests.Protocols;

/// <summary>What `protocol simulate` tells of a test, by the kind of its result.</summary>
public class SimulationResultTests
{
    [Fact]
    public async Task Pulses_give_a_resistance_and_an_area_specific_one_and_no_critical_current_density()
    {
        JsonNode result = await RunAsync("dcir --cell ndl-li");
        Assert.Equal("pulse-resistance", (string?)result["result"]);
        Assert.Null(result["ccd_ma_cm2"]);
        JsonNode pulses = result["pulse_resistance"]!;
        Assert.Equal(6, (int)pulses["pulses"]!);
        // The pellet has 55 to 65 ohm cm2, both interfaces together 12.
        Assert.InRange((double)pulses["ten_seconds_ohm_cm2"]!, 65, 80);
        Assert.Equal((double)pulses["ten_seconds_ohm"]! * 0.7854, (double)pulses["ten_seconds_ohm_cm2"]!, 6);
    }

    [Fact]
    public async Task Cycling_after_formation_is_no_staircase()
    {
        JsonNode result = await RunAsync("cycle-1.0 --cell bare-li --hours 31");
        Assert.Equal("first-short", (string?)result["result"]);
        Assert.Null(result["ccd_ma_cm2"]);
        Assert.Equal(0.75, Math.Abs((double)result["first_soft_short"]!["current_density_ma_per_cm2"]!), 3);
    }

    [Fact]
    public async Task A_full_cell_gives_its_capacities()
    {
        JsonNode result = await RunAsync("ncm --cell ncm-ndl --hours 24");
        Assert.Equal("capacity", (string?)result["result"]);
        Assert.Null(result["ccd_ma_cm2"]);
        Assert.Equal(1, (int)result["capacity"]!["discharges"]!);
        Assert.InRange((double)result["capacity"]!["first_discharge"]!["mah_g"]!, 180, 186);
        Assert.InRange((double)result["capacity"]!["first_efficiency_percent"]!, 85, 90);
    }

    [Fact]
    public async Task Each_short_is_listed_once()
    {
        JsonNode result = await RunAsync("ccd --cell bare-li --hours 20");
        Assert.Equal("critical-current", (string?)result["result"]);
        Assert.Equal(0.6, (double)result["ccd_ma_cm2"]!);
        double[] onsets = [.. result["shorts"]!.AsArray().Select(found => (double)found!["test_time_h"]!)];
        Assert.True(onsets.Length > 1, "the cell must short softly first");
        Assert.Equal(onsets.Distinct(), onsets);
    }

    [Fact]
    public async Task A_cell_that_was_not_brought_to_a_short_has_at_least_its_last_density()
    {
        string text = await InvokeAsync("ccd --cell ndl-li --hours 7");
        Assert.Contains("CCD > 0.30 mA/cm2, failed by: none", text, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> RunAsync(string words) => JsonNode.Parse(await InvokeAsync(words + " --json"))!;

    private static async Task<string> InvokeAsync(string words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code =
            await CommandRunner.RunAsync(AllCommands.Root(), ["protocol", "simulate", .. words.Split(' ')], output, error,
                TestContext.Current.CancellationToken);
        Assert.True(code == ExitCode.Done, error.ToString());
        return output.ToString();
    }
}
