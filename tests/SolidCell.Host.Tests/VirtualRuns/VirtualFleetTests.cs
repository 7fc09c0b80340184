using SolidCell.Core.Commands;
using SolidCell.Host.CommandLine;
using SolidCell.Operations;
using SolidCell.Operations.Commanding;
using SolidCell.Simulation;
using SolidCell.Simulation.Fleet;
using SolidCell.Simulation.Link;

namespace SolidCell.Host.Tests.VirtualRuns;

public sealed class VirtualFleetTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_fixture_of_the_fleet_takes_a_protocol_runs_it_and_loses_no_record()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using FleetBench bench = await FleetBench.StartAsync(_store.Database, ["ndl-li", "bare-li"], 0, cancellation);
        VirtualFleet fleet = bench.Fleet;
        Assert.Equal(["bench-ndl-li", "bench-bare-li"], fleet.Names);

        await bench.BeginAsync(fleet.Names[1], "pressure-check", NamedCells.AreaSquareMicrometres, cancellation);
        await Eventually.IsAsync(() => fleet.Look(fleet.Names[1]).IsDrained, fleet.Completion);

        Assert.Equal(fleet.Look(fleet.Names[1]).RecordsMade, bench.Ingest.CountersOf(fleet.Names[1]).Stored);
        Assert.Equal(FixtureActivity.Waiting, fleet.Look(fleet.Names[0]).Activity);
    }

    [Fact]
    public async Task After_a_stop_a_fixture_measures_on_and_no_current_flows()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using FleetBench bench = await FleetBench.StartAsync(_store.Database, ["ndl-li"], 1, cancellation);
        VirtualFleet fleet = bench.Fleet;
        string fixture = fleet.Names[0];
        await bench.BeginAsync(fixture, "ccd", NamedCells.AreaSquareMicrometres, cancellation);
        await Eventually.IsAsync(() => fleet.Look(fixture).SetPointNanoamps > 0, fleet.Completion);

        await bench.Commander.SendAsync(fixture, CommandRequest.Of(CommandName.Stop), cancellation);
        await Eventually.IsAsync(() => fleet.Look(fixture) is { Activity: FixtureActivity.Ended, SetPointNanoamps: 0, IsDrained: true },
            fleet.Completion);
    }

    [Theory]
    [InlineData("lab", "lead", "lead")]
    [InlineData("lab", "ndl-li,ndl-li", "twice")]
    [InlineData("lab", "", "no cell")]
    [InlineData("lab/1", "ndl-li", "lab/1-ndl-li")]
    public void A_fleet_that_cannot_be_is_refused_in_words(string prefix, string cells, string word)
    {
        var options = new VirtualFleetOptions { Prefix = prefix, Cells = CellNames.Split(cells) };
        Assert.Contains(word, Assert.Throws<OperationException>(() => VirtualFleet.Start(options)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1:1884", "127.0.0.1", 1884)]
    [InlineData("lab.local", "lab.local", 1883)]
    public void An_address_has_a_host_and_maybe_a_port(string address, string host, int port) =>
        Assert.Equal((host, port), BrokerAddress.Parse(address));

    [Theory]
    [InlineData(":1883")]
    [InlineData("lab:")]
    [InlineData("lab:x")]
    [InlineData("lab:0")]
    [InlineData("lab:65536")]
    public void What_is_no_address_is_refused(string address) =>
        Assert.Contains(address, Assert.Throws<UserErrorException>(() => BrokerAddress.Parse(address)).Message, StringComparison.Ordinal);
}
