using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Host.Brokers;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Data;
using SolidCell.Host.Fixtures;
using SolidCell.Ingest.Connecting;
using SolidCell.Ingest.Live;

namespace SolidCell.Host.Commands;

/// <summary>solidcell run status: what fixtures last said of themselves.</summary>
internal sealed class RunStatusCommand : Command
{
    private readonly Argument<string[]> _fixtures = FixtureArgument.Any();
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();
    private readonly BrokerOptions _broker = new();

    public RunStatusCommand() : base("status", "Show what fixtures last said of themselves.")
    {
        Arguments.Add(_fixtures);
        Options.Add(_data);
        Options.Add(_json);
        _broker.AddTo(this);
        this.WithExamples("solidcell run status", "solidcell run status bench-1 --json");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        HostConfiguration configuration = HostConfiguration.Read(parsed.GetRequiredValue(_data));
        BrokerSettings broker = _broker.Read(parsed, configuration);
        IReadOnlyDictionary<string, FixtureReading> known = await RetainedStatuses.ReadAsync(broker, TimeProvider.System, cancellation).ConfigureAwait(false);
        FixtureReading[] shown = Choose(known, new FixtureTargets(known, configuration.Groups, broker.Address), parsed.GetValue(_fixtures) ?? []);
        TextWriter output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(_json))
            output.WriteLine(new JsonArray([.. shown.Select(ReadingText.ToJson)]).ToJsonString());
        else if (shown.Length == 0)
            output.WriteLine($"No fixture has ever connected to the broker at {broker.Address}.");
        else
            Write(output, [.. shown.Select(ReadingText.Row)]);
        return ExitCode.Done;
    }

    /// <summary>A status has no measured values; columns in which nobody says anything are left out.</summary>
    private static void Write(TextWriter output, string[][] rows)
    {
        int[] columns = [.. Enumerable.Range(0, ReadingText.Headings.Length).Where(column => rows.Any(row => row[column] != "-"))];
        PlainTable.Write(output, [.. columns.Select(column => ReadingText.Headings[column])], rows.Select(row => columns.Select(column => row[column]).ToArray()));
    }

    private static FixtureReading[] Choose(IReadOnlyDictionary<string, FixtureReading> known, FixtureTargets targets, string[] words) =>
        words.Length == 0 ? [.. known.Values.OrderBy(fixture => fixture.Fixture, StringComparer.Ordinal)] : [.. targets.Find(words)];
}
