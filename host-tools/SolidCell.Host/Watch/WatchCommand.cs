using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Fixtures;
using SolidCell.Ingest.Live;
using Spectre.Console;

namespace SolidCell.Host.Watch;

/// <summary>solidcell watch: fixtures live in the terminal.</summary>
internal sealed class WatchCommand : Command
{
    public const string Purpose =
        "Watch fixtures live: a table of all, or one with its voltage and current as a plot. Plain lines when not a terminal.";

    private const int LongestSeconds = 1_000_000;

    private readonly Argument<string[]> _fixtures = FixtureArgument.Any();
    private readonly Option<double> _seconds = NumberOption.New("--seconds", "Stop after this long; without it, until Ctrl-C.", "N");
    private readonly FixtureOptions _options = new() { Json = JsonOption.New("One JSON object a line for every message of a fixture.") };

    public WatchCommand() : base("watch", Purpose)
    {
        Arguments.Add(_fixtures);
        Options.Add(_seconds);
        _seconds.Refuse(seconds => seconds is not (> 0 and <= LongestSeconds), $"--seconds must be above 0 and at most {LongestSeconds}");
        _options.AddTo(this);
        this.WithExamples("solidcell watch", "solidcell watch bench-1", "solidcell watch 'bench-*' --json --seconds 5");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        FixtureTargets targets = await _options.FindAsync(parsed, cancellation).ConfigureAwait(false);
        string[] words = parsed.GetValue(_fixtures) ?? [];
        HashSet<string>? chosen = words.Length == 0 ? null : [.. targets.Find(words).Select(fixture => fixture.Fixture)];
        TextWriter output = parsed.InvocationConfiguration.Output;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (parsed.GetValue(_seconds) is > 0 and var seconds)
        {
            ending.CancelAfter(TimeSpan.FromSeconds(seconds));
        }

        await using LiveFeed feed = await LiveFeed.StartAsync(targets.Broker, TimeProvider.System, cancellation).ConfigureAwait(false);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        IWatchView view = _options.AsJson(parsed) ? new JsonView(output) : WatchView.For(console, output, chosen?.Count == 1);
        var watched = new Watched(fixture => chosen?.Contains(fixture) ?? true, KnownSpectrumSteps.In(_options.Data(parsed)));
        await view.ShowAsync(feed, watched, TimeProvider.System, ending.Token).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
