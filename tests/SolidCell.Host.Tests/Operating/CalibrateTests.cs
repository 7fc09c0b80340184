using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SolidCell.Host.CommandLine;
using SolidCell.Simulation.Fleet;

namespace SolidCell.Host.Tests.Operating;

/// <summary>A channel is calibrated by two points, and the calibration before can be taken back.</summary>
public sealed partial class CalibrateTests : IDisposable
{
    private const string Fixture = "t-ndl-li";
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Two_points_become_the_calibration_and_the_way_back_that_is_shown_brings_the_one_before()
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await using VirtualFleet fleet =
            VirtualFleet.Start(new VirtualFleetOptions { Prefix = "t", Cells = ["ndl-li"], Broker = broker.Settings, Speed = 1 });
        await FixtureWait.UntilAsync(broker.Settings, reading => reading.Fixture == Fixture);
        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);

        JsonNode before = await VoltageAsync(session);
        Assert.Equal(ExitCode.Done,
            await session.RunAsync($"run calibrate {Fixture} --channel voltage --point 4.1=4.0 --point 0.1=0.0 --yes"));
        Assert.Contains("voltage is calibrated by", session.Output, StringComparison.Ordinal);
        Match back = WayBack().Match(session.Output);
        JsonNode after = await VoltageAsync(session);
        Assert.Equal(((double)before["low_true"]! - 0.1, (double)before["high_true"]! - 0.1),
            (TrueOf(after, (double)before["low_shown"]!), TrueOf(after, (double)before["high_shown"]!)), new Near());
        Assert.Equal(ExitCode.Done, await session.RunAsync($"run calibrate {Fixture} --channel voltage {back.Groups[1].Value} --yes"));
        Assert.Equal(before.ToJsonString(), (await VoltageAsync(session)).ToJsonString());
    }

    [Theory]
    [InlineData("--channel voltage --point 0=0 --point 4=5 --yes", "further from the fixture's readings than its parts can be")]
    [InlineData("--channel voltage --point 0=0 --yes", "has two points, not 1")]
    [InlineData("--channel voltage --point 0=0 --point 4,2=4 --yes", "--point 4,2=4")]
    [InlineData("--channel voltage --point 0=0 --point 4=4000000 --yes", "is beyond what a fixture can have")]
    [InlineData("--channel volts --nominal --yes", "There is no channel 'volts'; there are voltage, current-1ma")]
    public async Task A_slip_is_named_and_nothing_is_changed(string options, string problem)
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await using VirtualFleet fleet =
            VirtualFleet.Start(new VirtualFleetOptions { Prefix = "t", Cells = ["ndl-li"], Broker = broker.Settings, Speed = 1 });
        await FixtureWait.UntilAsync(broker.Settings, reading => reading.Fixture == Fixture);
        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
        JsonNode before = await VoltageAsync(session);
        Assert.Equal(ExitCode.Failed, await session.RunAsync($"run calibrate {Fixture} {options}"));
        Assert.Contains(problem, session.Error, StringComparison.Ordinal);
        Assert.Equal(before.ToJsonString(), (await VoltageAsync(session)).ToJsonString());
    }

    private static double TrueOf(JsonNode channel, double shown)
    {
        (double low, double lowTrue) = ((double)channel["low_shown"]!, (double)channel["low_true"]!);
        return lowTrue + ((shown - low) * ((double)channel["high_true"]! - lowTrue) / ((double)channel["high_shown"]! - low));
    }

    private static async Task<JsonNode> VoltageAsync(CommandLineSession session)
    {
        Assert.Equal(ExitCode.Done, await session.RunAsync($"run calibrate {Fixture} --json"));
        return JsonNode.Parse(session.Output)!["channels"]!.AsArray().Single(channel => (string?)channel!["channel"] == "voltage")!;
    }

    [GeneratedRegex("--channel voltage (--point=[^ ]+ --point=[^ ]+)'")]
    private static partial Regex WayBack();

    private sealed class Near : IEqualityComparer<(double Low, double High)>
    {
        public bool Equals((double Low, double High) one, (double Low, double High) other) =>
            Math.Abs(one.Low - other.Low) < 1e-5 && Math.Abs(one.High - other.High) < 1e-5;

        public int GetHashCode((double Low, double High) pair) => 0;
    }
}
