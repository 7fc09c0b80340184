using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Ingest.Live;
using CommandName = SolidCell.Core.Commands.CommandName;
using CommandRisk = SolidCell.Core.Commands.CommandRisk;

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
        TextWriter error = parsed.InvocationConfiguration.Error;
        bool isUrgent = CommandRisk.IsLoweredBy(_order);
        string[] words = parsed.GetRequiredValue(_fixtures);
        await using FixtureSession desk = await _options.OpenDeskAsync(parsed, cancellation, isUrgent, words).ConfigureAwait(false);
        (IReadOnlyList<FixtureReading> fixtures, bool areAll) = isUrgent
            ? Reach(desk.Targets, words, error) : (desk.Targets.Resolve(words), true);
        FixtureOutcome[] outcomes = await ManyFixtures.AskAsync(fixtures, fixture => OrderAsync(desk, fixture, cancellation))
            .ConfigureAwait(false);
        int code = ManyFixtures.Report(outcomes, _options.AsJson(parsed), parsed.InvocationConfiguration.Output, error);
        await desk.TellAuditAsync(error).ConfigureAwait(false);
        return areAll ? code : ExitCode.Failed;
    }

    /// <summary>What is wrong with a word is said at once, and keeps nobody from being stopped.</summary>
    private static (IReadOnlyList<FixtureReading> Fixtures, bool AreAll) Reach(FixtureTargets targets, string[] words, TextWriter error)
    {
        (IReadOnlyList<FixtureReading> fixtures, IReadOnlyList<string> notes, bool areAllNames) = targets.Reach(words);
        foreach (string note in notes)
        {
            error.WriteLine("solidcell: " + note);
        }

        return (fixtures, areAllNames);
    }

    private async Task<FixtureOutcome> OrderAsync(FixtureSession desk, string fixture, CancellationToken cancellation)
    {
        await desk.Operations.SendAsync(fixture, _order, cancellation).ConfigureAwait(false);
        return new FixtureOutcome(fixture, true, _done);
    }
}
