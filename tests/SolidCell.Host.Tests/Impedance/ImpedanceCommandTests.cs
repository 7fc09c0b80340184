using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Documentation;

namespace SolidCell.Host.Tests.Impedance;

public sealed class ImpedanceCommandTests : IDisposable
{
    private readonly ImpedanceRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task A_fit_gives_the_resistances_of_the_cell_the_area_specific_values_and_the_conductivity()
    {
        (int code, string output, _) =
            await ImpedanceRun.RunAsync("fit", _run.File("good.mpt", ImpedanceText.Write(1e7, 0.1, 0)), "--area", "0.5", "--thickness", "500", "--json");
        JsonNode fit = JsonNode.Parse(output)!.AsArray().Single()!;

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(50, fit["r_bulk"]!["ohm"]!.GetValue<double>(), 1.0);
        Assert.Equal(30, fit["r_i"]!["ohm"]!.GetValue<double>(), 1.0);
        Assert.Equal(75, fit["r_cathode"]!["ohm_cm2"]!.GetValue<double>(), 1.0);
        Assert.Equal(0.05 / (50 * 0.5), fit["conductivity_s_cm"]!.GetValue<double>(), 1e-4);
        Assert.Equal(["bulk", "interface", "cathode"], fit["arcs"]!.AsArray().Select(arc => arc!["role"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_cell_that_drifts_during_the_sweep_is_reported_by_check_and_not_fitted()
    {
        string drifting = _run.File("drifting.mpt", ImpedanceText.Write(1e6, 0.1, 0.5));

        (int code, string output, _) = await ImpedanceRun.RunAsync("check", drifting);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("NOT VALID", output, StringComparison.Ordinal);

        (code, output, string error) = await ImpedanceRun.RunAsync("fit", drifting);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Empty(output);
        Assert.Contains("--even-invalid", error, StringComparison.Ordinal);

        (code, output, _) = await ImpedanceRun.RunAsync("fit", drifting, "--even-invalid");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("NOT VALID", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_series_is_fitted_by_one_model()
    {
        (int code, string output, _) =
            await ImpedanceRun.RunAsync("fit", _run.File("a.mpt", ImpedanceText.Write(1e7, 0.1, 0)), _run.File("b.mpt", ImpedanceText.Write(1e6, 0.1, 0)),
                "--series", "--json");

        Assert.Equal(ExitCode.Done, code);
        Assert.Single(JsonNode.Parse(output)!.AsArray().Select(fit => fit!["model"]!.GetValue<string>()).Distinct());
    }

    [Fact]
    public async Task The_relaxation_times_add_up_to_the_resistance_of_the_cell()
    {
        (int code, string output, _) = await ImpedanceRun.RunAsync("drt", _run.File("good.mpt", ImpedanceText.Write(1e7, 0.1, 0)), "--json");
        JsonNode drt = JsonNode.Parse(output)!.AsArray().Single()!;

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(230, drt["series_ohm"]!.GetValue<double>() + drt["polarisation_ohm"]!.GetValue<double>(), 5.0);
        Assert.Equal(drt["tau_s"]!.AsArray().Count, drt["gamma_ohm"]!.AsArray().Count);
    }

    [Fact]
    public async Task Imported_spectra_are_fitted_by_the_name_of_their_test_and_exported_in_the_battery_data_format()
    {
        using var lab = new LabFiles();
        string[] data = ["--data", Path.Combine(lab.Directory, LabFiles.Data)];
        string fresh = _run.File("fresh.mpt", ImpedanceText.Write(1e7, 0.1, 0));
        string aged = _run.File("aged.mpt", ImpedanceText.Write(1e6, 0.1, 0));
        (int code, string output, _) = await ImpedanceRun.RunAsync(["import", "9cb96d4b", aged, "--hours", "24", .. data]);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("1 of 1 spectra are new", output, StringComparison.Ordinal);
        (_, output, _) = await ImpedanceRun.RunAsync(["import", "9cb96d4b", fresh, "--hours", "0", "--json", .. data]);
        Assert.Equal(1, JsonNode.Parse(output)!["added"]!.GetValue<int>());
        (_, output, _) = await ImpedanceRun.RunAsync(["import", "9cb96d4b", fresh, .. data]);
        Assert.Contains("0 of 1", output, StringComparison.Ordinal);

        (code, output, _) = await ImpedanceRun.RunAsync(["fit", "9cb96d4b", "--series", "--json", .. data]);
        JsonArray fits = JsonNode.Parse(output)!.AsArray();
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal([0.0, 24.0], fits.Select(fit => fit!["storage_hours"]!.GetValue<double>()));
        Assert.Equal(30, fits[0]!["r_i"]!["ohm"]!.GetValue<double>(), 1.0);
        Assert.Equal(0.78539816, fits[0]!["area_cm2"]!.GetValue<double>(), 1e-9);
        (_, output, _) = await ImpedanceRun.RunAsync(["fit", "9cb96d4b", "--area", "2", "--thickness", "500", "--json", .. data]);
        Assert.Equal(2, JsonNode.Parse(output)!.AsArray()[0]!["area_cm2"]!.GetValue<double>());
        Assert.Equal(ExitCode.Done, (await ImpedanceRun.RunAsync(["fit", "9cb96d4b", "--thickness", "500", .. data])).Code);

        string table = Path.Combine(_run.Folder, "t.impedance.bdf.csv");
        using var said = new StringWriter();
        Assert.Equal(ExitCode.Done,
            await CommandRunner.RunAsync(AllCommands.Root(), ["export", "9cb96d4b", "--format", "impedance.bdf.csv", "--output", table,
                .. data], said, said, TestContext.Current.CancellationToken));
        (code, output, _) = await ImpedanceRun.RunAsync("check", table, "--json");
        Assert.Equal((ExitCode.Done, 2), (code, JsonNode.Parse(output)!.AsArray().Count));
    }

    [Theory]
    [InlineData("svg", "<?xml")]
    [InlineData("png", "\u0089PNG")]
    [InlineData("pdf", "%PDF")]
    public async Task A_figure_is_written_once_and_not_over_another(string ending, string begins)
    {
        string figure = Path.Combine(_run.Folder, "figure." + ending);
        string[] words = ["plot", _run.File("good.mpt", ImpedanceText.Write(1e7, 0.1, 0)), "--output", figure];

        (int code, string output, _) = await ImpedanceRun.RunAsync(words);
        Assert.Equal((ExitCode.Done, figure), (code, output.Trim()));
        Assert.StartsWith(begins, System.Text.Encoding.Latin1.GetString(System.IO.File.ReadAllBytes(figure)), StringComparison.Ordinal);
        Assert.Contains("is there already", (await ImpedanceRun.RunAsync(words)).Error, StringComparison.Ordinal);
        (_, string json, _) = await ImpedanceRun.RunAsync([.. words, "--force", "--json"]);
        Assert.Equal((figure, 1, 1),
            ((string?)JsonNode.Parse(json)!["file"], (int?)JsonNode.Parse(json)!["spectra"], (int?)JsonNode.Parse(json)!["fitted"]));
        Assert.Equal(ExitCode.WrongUsage, (await ImpedanceRun.RunAsync([.. words[..^1], "figure.txt"])).Code);
    }

    [Fact]
    public async Task A_test_without_spectra_and_a_word_that_is_nothing_are_refused()
    {
        using var lab = new LabFiles();
        string[] data = ["--data", Path.Combine(lab.Directory, LabFiles.Data)];

        Assert.Contains("has no spectra and no impedance step; put files to it", (await ImpedanceRun.RunAsync(["fit", "9cb96d4b", .. data])).Error, StringComparison.Ordinal);
        Assert.Contains("There is no file nothing.mpt", (await ImpedanceRun.RunAsync("fit", "nothing.mpt", "--data", _run.Folder)).Error,
            StringComparison.Ordinal);
        Assert.Contains("There is no file", (await ImpedanceRun.RunAsync(["import", "9cb96d4b", "nothing.mpt", .. data])).Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("time/s,Ewe/V\n1,3\n", "export frequency, real and imaginary part")]
    [InlineData("Freq,Z',Z''\n1000,100,-5\n100,110,-20\n10,150,-60\n", "has 3 points; at least 8")]
    public async Task A_file_that_cannot_be_analysed_is_refused_with_its_name_and_the_reason(string text, string reason)
    {
        (int code, string output, string error) = await ImpedanceRun.RunAsync("fit", _run.File("bad.csv", text));

        Assert.Equal((ExitCode.Failed, ""), (code, output));
        Assert.Contains("bad.csv", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }
}
