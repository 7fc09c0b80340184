using System.CommandLine;
using SolidCell.Host.Brokers;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Data;
using SolidCell.Host.Fixtures;
using SolidCell.Host.Watching;
using SolidCell.Ingest.Connecting;
using SolidCell.Ingest.Live;

namespace SolidCell.Host.Commands;

/// <summary>solidcell watch: fixtures live in the terminal.</summary>
internal sealed class WatchCommand : Command
{
    private const int LongestSeconds = 1_000_000;

    private readonly Argument<string[]> _fixtures = FixtureArgument.Any();
    private readonly Option<double> _seconds = new("--seconds") { Description = "Stop after this long; without it, until Ctrl-C.", HelpName = "N" };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New("One JSON object a line for every message of a fixture.");
    private readonly BrokerOptions _broker = new();

    public WatchCommand() : base("watch", "Watch fixtures live: a table of all, or one with its voltage and current as a plot. Plain lines when not a terminal.")
    {
        Arguments.Add(_fixtures);
        foreach (Option option in new Option[] { _seconds, _json, _data })
            Options.Add(option);
        _seconds.Refuse(seconds => seconds is not (> 0 and <= LongestSeconds), $"--seconds must be above 0 and at most {LongestSeconds}");
        _broker.AddTo(this);
        this.WithExamples("solidcell watch", "solidcell watch bench-1", "solidcell watch 'bench-*' --json --seconds 5");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        HostConfiguration configuration = HostConfiguration.Read(parsed.GetRequiredValue(_data));
        BrokerSettings broker = _broker.Read(parsed, configuration);
        string[] words = parsed.GetValue(_fixtures) ?? [];
        IReadOnlyDictionary<string, FixtureReading> known = await RetainedStatuses.ReadAsync(broker, TimeProvider.System, cancellation).ConfigureAwait(false);
        var targets = new FixtureTargets(known, configuration.Groups, broker.Address);
        HashSet<string>? chosen = words.Length == 0 ? null : [.. targets.Find(words).Select(fixture => fixture.Fixture)];
        TextWriter output = parsed.InvocationConfiguration.Output;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (parsed.GetValue(_seconds) is > 0 and var seconds)
            ending.CancelAfter(TimeSpan.FromSeconds(seconds));
        await using LiveFeed feed = await LiveFeed.StartAsync(broker, TimeProvider.System, cancellation).ConfigureAwait(false);
        IWatchView view = parsed.GetValue(_json) ? new JsonWatch(output) : WatchView.For(output, chosen?.Count == 1);
        await view.ShowAsync(feed, fixture => chosen?.Contains(fixture) ?? true, ending.Token).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
