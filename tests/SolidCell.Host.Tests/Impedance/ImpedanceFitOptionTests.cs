using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Documentation;

namespace SolidCell.Host.Tests.Impedance;

/// <summary>Options of `solidcell impedance fit`.</summary>
public sealed class ImpedanceFitOptionTests : IDisposable
{
    private readonly ImpedanceRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task A_given_noise_sets_the_intervals_and_repeats_that_are_copies_are_refused()
    {
        string good = _run.File("good.mpt", ImpedanceText.Write(1e7, 0.1, 0));
        (int code, string output, _) = await ImpedanceRun.RunAsync("fit", good, "--sigma", "1", "--json");
        JsonNode fit = JsonNode.Parse(output)!.AsArray().Single()!;

        Assert.Equal((ExitCode.Done, "sigma"), (code, fit["weighting"]!.GetValue<string>()));
        Assert.InRange(fit["r_i"]!["high_ohm"]!.GetValue<double>() - fit["r_i"]!["low_ohm"]!.GetValue<double>(), 0.2, 5);

        (code, _, string error) = await ImpedanceRun.RunAsync("fit", good, good, good, "--sigma", "repeats");
        Assert.Equal(ExitCode.Failed, code);
        Assert.EndsWith("they are copies, not repeats." + Environment.NewLine, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unit", "unit")]
    [InlineData("modulus", "modulus")]
    [InlineData(null, "modulus")]
    public async Task The_weights_are_those_that_are_asked_for(string? given, string expected)
    {
        string good = _run.File("good.mpt", ImpedanceText.Write(1e7, 0.1, 0));
        (int code, string output, _) = await ImpedanceRun.RunAsync(["fit", good, "--json", .. given is null ? Array.Empty<string>() : ["--weights", given]]);

        Assert.Equal((ExitCode.Done, expected), (code, JsonNode.Parse(output)!.AsArray().Single()!["weighting"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_thickness_without_an_area_is_refused_with_what_is_missing()
    {
        (int code, string output, string error) =
            await ImpedanceRun.RunAsync("fit", _run.File("good.mpt", ImpedanceText.Write(1e7, 0.1, 0)), "--thickness", "500");

        Assert.Equal((ExitCode.Failed, string.Empty), (code, output));
        Assert.Contains("good.mpt: --thickness gives a conductivity only with an area; give --area", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weights_that_nothing_was_measured_for_are_refused()
    {
        string good = _run.File("good.mpt", ImpedanceText.Write(1e7, 0.1, 0));

        Assert.Contains("without standard deviations", (await ImpedanceRun.RunAsync("fit", good, "--weights", "measured")).Error, StringComparison.Ordinal);
        Assert.Contains("leave --weights unit out", (await ImpedanceRun.RunAsync("fit", good, "--weights", "unit", "--sigma", "1")).Error,
            StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await ImpedanceRun.RunAsync("fit", good, "--weights", "measured", "--sigma", "1")).Code);
    }

    [Theory]
    [InlineData("--arc", "2=salt", "not '2=salt'")]
    [InlineData("--arc", "9=bulk", "not '9=bulk'")]
    [InlineData("--sigma", "many", "not 'many'")]
    [InlineData("--thickness", "0", "--thickness must be above 0")]
    public async Task A_wrong_option_is_refused(string option, string value, string words)
    {
        (int code, _, string error) = await ImpedanceRun.RunAsync("fit", _run.File("good.mpt", ImpedanceText.Write(1e6, 0.1, 0)), option, value);

        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
    }
}
