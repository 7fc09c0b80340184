using System.CommandLine;
using SolidCell.Host.Brokers;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Data;
using SolidCell.Host.Fixtures;
using SolidCell.Ingest.Commanding;
using CommandName = SolidCell.Core.Commands.CommandName;

namespace SolidCell.Host.Commands;

/// <summary>solidcell run pause|resume|stop|clear|identify|tare: an order that needs no more than its name.</summary>
internal sealed class RunOrderCommand : Command
{
    private readonly Argument<string[]> _fixtures = FixtureArgument.Many();
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();
    private readonly BrokerOptions _broker = new();
    private readonly CommandName _order;
    private readonly string _done;

    public RunOrderCommand(string name, string description, CommandName order, string done) : base(name, description)
    {
        _order = order;
        _done = done;
        Arguments.Add(_fixtures);
        Options.Add(_data);
        Options.Add(_json);
        _broker.AddTo(this);
        this.WithExamples($"solidcell run {name} bench-1", $"solidcell run {name} bench-1 bench-2 --json");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        DirectoryInfo data = parsed.GetRequiredValue(_data);
        HostConfiguration configuration = HostConfiguration.Read(data);
        await using FixtureDesk desk = await FixtureDesk.OpenAsync(data, configuration, _broker.Read(parsed, configuration), cancellation).ConfigureAwait(false);
        FixtureOutcome[] outcomes = await ManyFixtures.AskAsync(desk.Targets.Resolve(parsed.GetRequiredValue(_fixtures)), async fixture =>
        {
            await desk.Commander.SendAsync(fixture, CommandRequest.Of(_order), cancellation).ConfigureAwait(false);
            return new FixtureOutcome(fixture, true, _done);
        }).ConfigureAwait(false);
        return ManyFixtures.Report(outcomes, parsed.GetValue(_json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
    }
}
