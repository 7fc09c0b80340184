using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Fixtures.Start;
using SolidCell.Operations.Calibrating;

namespace SolidCell.Host.Fixtures;

/// <summary>solidcell run tare: the force shown is taken for zero, after it was shown and confirmed.</summary>
internal sealed class RunTareCommand : Command
{
    private readonly Argument<string[]> _fixtures = FixtureArgument.Many();
    private readonly Option<double?> _to =
        NumberOption.Optional("--to", "Put this tare in force instead, such as the one before; 0 for none.", "N");
    private readonly Option<bool> _force = new("--force") { Description = "Also tare a stack that looks loaded." };
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Confirm without being asked." };
    private readonly FixtureOptions _options = new() { Json = JsonOption.New("One JSON document on standard output; needs --yes.") };

    public RunTareCommand()
        : base("tare", "Take the force on the unloaded frame for zero. Shows it before and after, and the tare that it replaces.")
    {
        Arguments.Add(_fixtures);
        foreach (Option option in new Option[] { _to, _force, _yes })
        {
            Options.Add(option);
        }

        _options.AddTo(this);
        _to.Refuse(tare => tare is < -TareOrder.LargestNewtons or > TareOrder.LargestNewtons,
            $"--to must be {-TareOrder.LargestNewtons} to {TareOrder.LargestNewtons} N");
        this.Refuse(given => given.Has(_to) && given.Has(_force), "--to says which tare; leave out --force.");
        this.Refuse(given => given.Has(_options.Json) && !given.Has(_yes), "--json asks no questions, so it needs --yes.");
        this.WithExamples("solidcell run tare bench-1", "solidcell run tare bench-1 bench-2 --yes --json",
            "solidcell run tare bench-1 --to 9.4");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        bool asJson = _options.AsJson(parsed);
        var order = new TareOrder(parsed.GetValue(_to), parsed.GetValue(_force));
        await using FixtureSession desk = await _options.OpenDeskAsync(parsed, cancellation).ConfigureAwait(false);
        IReadOnlyList<FixtureOutcome> outcomes =
            await new TareRun(desk, order, parsed.GetValue(_yes), asJson ? TextWriter.Null : output, Console.ReadLine)
            .RunAsync(parsed.GetRequiredValue(_fixtures), cancellation).ConfigureAwait(false);
        return ManyFixtures.Report(outcomes, asJson, output, parsed.InvocationConfiguration.Error);
    }
}
