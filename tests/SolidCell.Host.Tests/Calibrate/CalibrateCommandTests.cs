using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Documentation;
using SolidCell.Host.Tests.Operating;
using SolidCell.Ingest;
using SolidCell.Mqtt;

namespace SolidCell.Host.Tests.Calibrate;

/// <summary>A fixture with a dummy in its press is calibrated from the command line, over a broker and through the database.</summary>
public sealed class CalibrateCommandTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_certificate_is_kept_and_its_undo_brings_the_calibration_before_back()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await using LabFixtures fixtures = await LabFixtures.StartAsync(broker.Port, cell: "dummy-1000", speed: 1000);
        await using IngestService ingest =
            await IngestService.StartAsync(_store.Database, TimeProvider.System, EmbeddedBroker.Host, broker.Port, Cancellation);
        var session = new CommandLineSession(_store.Directory, "--broker", $"127.0.0.1:{broker.Port}");
        Assert.Equal(ExitCode.Done, await session.RunAsync("run calibrate bench-1 --json"));
        string before = session.Output;

        int code = await session.RunAsync("calibrate bench-1 --resistor 1000 --hold 5 --voltmeter=-3.5105,3.4895 --yes --json");
        Assert.True(code == ExitCode.Done, session.Error);
        JsonNode certificate = JsonNode.Parse(session.Output)!;
        Assert.Equal(["voltage", "current-10ma", "current-1ma"],
            certificate["channels"]!.AsArray().Select(channel => (string)channel!["channel"]!));
        Assert.All(certificate["channels"]!.AsArray(), channel => Assert.True((bool)channel!["is_accepted"]!));
        Assert.True(File.Exists((string)certificate["file"]!));
        Assert.Equal(ExitCode.Done, await session.RunAsync("run calibrate bench-1 --json"));
        Assert.NotEqual(Channels(before), Channels(session.Output));

        Assert.True(await session.RunAsync("calibrate bench-1 --undo") == ExitCode.Done, session.Error);
        Assert.Equal(ExitCode.Done, await session.RunAsync("run calibrate bench-1 --json"));
        Assert.Equal(Channels(before), Channels(session.Output));
        Assert.Equal(ExitCode.Failed, await session.RunAsync("calibrate bench-1 --undo"));
        Assert.Contains("not taken back already", session.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await session.RunAsync("calibrate bench-1 --list"));
        Assert.Contains("taken back", session.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calibrate bench-1 --yes", "Give --resistor OHM, --weight KG or both")]
    [InlineData("calibrate bench-1 --resistor 1 --yes", "--resistor must be 10 to 10000 ohm, not 1")]
    [InlineData("calibrate bench-1 --weight 2kg --yes", "--weight must be 4.2 to 1000 kg, not 2")]
    [InlineData("calibrate bench-1 --resistor 1000 --voltmeter 3 --yes", "--voltmeter is two readings in V")]
    [InlineData("calibrate bench-1 --resistor 100 --hold 5 --yes", "Look at the position of the dummy")]
    public async Task A_slip_is_named_and_nothing_is_changed(string line, string problem)
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await using LabFixtures fixtures = await LabFixtures.StartAsync(broker.Port, cell: "dummy-1000", speed: 1000);
        await using IngestService ingest =
            await IngestService.StartAsync(_store.Database, TimeProvider.System, EmbeddedBroker.Host, broker.Port, Cancellation);
        var session = new CommandLineSession(_store.Directory, "--broker", $"127.0.0.1:{broker.Port}");
        Assert.Equal(ExitCode.Done, await session.RunAsync("run calibrate bench-1 --json"));
        string before = session.Output;
        Assert.Equal(ExitCode.Failed, await session.RunAsync(line));
        Assert.Contains(problem, session.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await session.RunAsync("run calibrate bench-1 --json"));
        Assert.Equal(Channels(before), Channels(session.Output));
        Assert.False(Directory.Exists(Path.Combine(_store.Directory, "calibrations")));
    }

    private static string Channels(string json) => JsonNode.Parse(json)!["channels"]!.ToJsonString();
}
