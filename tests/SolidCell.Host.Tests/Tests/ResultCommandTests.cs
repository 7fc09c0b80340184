using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Tests.Tests;

/// <summary>`solidcell result` of a file: 1 cm2, 0.5 mA/cm2, 1 h + 1 h at +-50 mV, so 100 ohm cm2 and 0.5 mAh/cm2.</summary>
public sealed class ResultCommandTests : IDisposable
{
    private readonly TemporaryStore _store = TemporaryStore.WithoutDatabase();
    private readonly string _file;

    public ResultCommandTests()
    {
        _file = Path.Combine(_store.Directory, "cell.bdf.csv");
        File.WriteAllLines(_file, ["Test Time / s,Voltage / V,Current / A", .. Enumerable.Range(0, 1440).Select(Row)]);
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_file_gives_its_half_cycles_as_json()
    {
        JsonNode test = JsonNode.Parse(await RunAsync("--json"))![0]!;
        JsonNode half = test["half_cycles"]![0]!;
        Assert.Equal("cell.bdf.csv", (string?)test["cell"]);
        Assert.Equal(50, (double)half["overpotential_mv"]!, 2);
        Assert.Equal(100, (double)half["asr_ohm_cm2"]!, 1);
        Assert.InRange((double)half["mah_cm2"]!, 0.495, 0.5);
        Assert.Equal(4, test["half_cycles"]!.AsArray().Count);
    }

    [Fact]
    public async Task Csv_has_a_row_for_each_half_cycle()
    {
        string[] lines = (await RunAsync("--csv")).TrimEnd().Split('\n');
        Assert.StartsWith("test_id,cell,half_cycle,cycle,start_h", lines[0], StringComparison.Ordinal);
        Assert.Equal(5, lines.Length);
        Assert.Single(lines.Select(line => line.Split(',').Length).Distinct());
    }

    [Fact]
    public async Task People_get_a_table_and_the_conditions()
    {
        string text = await RunAsync();
        Assert.Contains("overpotential, first to last", text, StringComparison.Ordinal);
        Assert.Contains("asr_ohm_cm2", text, StringComparison.Ordinal);
        Assert.Contains("first hard short                   none", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_trace_is_refused_in_one_line()
    {
        await File.WriteAllTextAsync(_file, "nothing\n", TestContext.Current.CancellationToken);
        (int code, _, string error) = await InvokeAsync();
        Assert.Equal(ExitCode.Failed, code);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    private static string Row(int at)
    {
        int sign = at / 360 % 2 == 0 ? 1 : -1;
        return string.Create(CultureInfo.InvariantCulture, $"{at * 10},{sign * 0.05},{sign * 0.0005}");
    }

    private async Task<string> RunAsync(params string[] more)
    {
        (int code, string output, string error) = await InvokeAsync(more);
        Assert.True(code == ExitCode.Done, error);
        return output;
    }

    private async Task<(int Code, string Output, string Error)> InvokeAsync(params string[] more)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code =
            await CommandRunner.RunAsync(AllCommands.Root(), ["result", _file, "--area", "1", "--data", _store.Directory, .. more], output,
                error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
