using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Timeline;

namespace SolidCell.Host.Tests.Protocols;

/// <summary>
/// The plan of a spectrum has the windows of the meter in a table of its own; the firmware says whether they are right.
/// </summary>
public sealed class SpectrumTimeTests : IDisposable
{
    private readonly TemporaryStore _store = TemporaryStore.WithoutDatabase();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("1 Hz to 200 kHz", 10)]
    [InlineData("10 Hz to 10 kHz", 3)]
    [InlineData("100 mHz to 100 Hz", 4)]
    public async Task A_spectrum_takes_what_its_plan_says_within_four_percent(string range, int points)
    {
        string text = $"""
            solidcell: 1
            name: spectrum
            cell:
              kind: symmetric
              area: 0.7854 cm2
            safety:
              voltage: -1 V to 1 V
              current: 10 mA
              pressure: 1 MPa to 10 MPa
              temperature: 20 degC to 40 degC
            steps:
              - impedance: {range}
                points-per-decade: {points}
                amplitude: 10 mV
            """;
        double planned = ProtocolTimeline.Of(ProtocolReader.Read(text, "spectrum.yaml").Protocol!).Rows[0].Milliseconds!.Value / 1000.0;
        double taken = 3600 * (double)(await SimulateAsync(text))["test_time_h"]!;
        Assert.InRange(taken, 0.96 * planned, 1.04 * planned);
    }

    private async Task<JsonNode> SimulateAsync(string protocol)
    {
        string path = Path.Combine(_store.Directory, "spectrum.yaml");
        await File.WriteAllTextAsync(path, protocol, TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await CommandRunner.RunAsync(
            AllCommands.Root(), ["protocol", "simulate", path, "--json"], output, error, TestContext.Current.CancellationToken);
        Assert.True(code == ExitCode.Done, error.ToString());
        return JsonNode.Parse(output.ToString())!;
    }
}
