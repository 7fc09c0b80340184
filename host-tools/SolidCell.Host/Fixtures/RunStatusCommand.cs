using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Ingest.Live;

namespace SolidCell.Host.Fixtures;

/// <summary>solidcell run status: what fixtures last said of themselves.</summary>
internal sealed class RunStatusCommand : Command
{
    private readonly Argument<string[]> _fixtures = FixtureArgument.Any();
    private readonly FixtureOptions _options = new();

    public RunStatusCommand() : base("status", "Show what fixtures last said of themselves.")
    {
        Arguments.Add(_fixtures);
        _options.AddTo(this);
        this.WithExamples("solidcell run status", "solidcell run status bench-1 --json");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        FixtureTargets targets = await _options.FindAsync(parsed, cancellation, listens: true).ConfigureAwait(false);
        string[] words = parsed.GetValue(_fixtures) ?? [];
        Dictionary<string, DateTimeOffset?> stored = StoredFixtures.In(_options.Data(parsed))
            .ToDictionary(fixture => fixture.Name, fixture => fixture.LastSeen);
        Func<FixtureReading, bool> takesSpectrum = KnownSpectrumSteps.In(_options.Data(parsed));
        HeardFixture[] shown = [.. (words.Length == 0 ? targets.All : targets.Find(words))
            .Select(reading => HeardFixture.After(reading, stored.GetValueOrDefault(reading.Fixture)) with
            {
                TakesSpectrum = takesSpectrum(reading),
            })];
        TextWriter output = parsed.InvocationConfiguration.Output;
        if (_options.AsJson(parsed))
        {
            output.WriteLine(new JsonArray([.. shown.Select(ReadingText.ToJson)]).ToJsonString(JsonText.Line));
        }
        else if (shown.Length == 0)
        {
            output.WriteLine($"No fixture has ever connected to the broker at {targets.Broker.Address}.");
        }
        else
        {
            Write(output, [.. shown.Select(ReadingText.Row)]);
        }

        return ExitCode.Done;
    }

    /// <summary>Columns in which nobody says anything are left out.</summary>
    private static void Write(TextWriter output, string[][] rows)
    {
        int[] columns = [.. Enumerable.Range(0, ReadingText.Headings.Length).Where(column => rows.Any(row => row[column] != "-"))];
        PlainTable.Write(output, [.. columns.Select(column => ReadingText.Headings[column])],
            rows.Select(row => columns.Select(column => row[column]).ToArray()));
    }
}
