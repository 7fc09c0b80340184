using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Ingest.Commanding;
using CommandName = SolidCell.Core.Commands.CommandName;

namespace SolidCell.Host.Fixtures;

/// <summary>solidcell run pause|resume|stop|clear|identify: an order that needs no more than its name.</summary>
internal sealed class RunOrderCommand : Command
{
    private readonly Argument<string[]> _fixtures = FixtureArgument.Many();
    private readonly FixtureOptions _options = new();
    private readonly CommandName _order;
    private readonly string _done;

    public RunOrderCommand(string name, string description, CommandName order, string done) : base(name, description)
    {
        _order = order;
        _done = done;
        Arguments.Add(_fixtures);
        _options.AddTo(this);
        this.WithExamples($"solidcell run {name} bench-1", $"solidcell run {name} bench-1 bench-2 --json");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using FixtureSession desk = await _options.OpenDeskAsync(parsed, cancellation).ConfigureAwait(false);
        FixtureOutcome[] outcomes = await ManyFixtures.AskAsync(desk.Targets.Resolve(parsed.GetRequiredValue(_fixtures)), async fixture =>
        {
            await desk.Commander.SendAsync(fixture, CommandRequest.Of(_order), cancellation).ConfigureAwait(false);
            return new FixtureOutcome(fixture, true, _done);
        }).ConfigureAwait(false);
        return ManyFixtures.Report(outcomes, _options.AsJson(parsed), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
    }
}
