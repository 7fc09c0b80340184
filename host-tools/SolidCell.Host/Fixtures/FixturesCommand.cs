using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Fixtures.Pairing;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt.Connecting;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Fixtures;

/// <summary>solidcell fixtures: who there is, live at the broker and in the store.</summary>
internal sealed class FixturesCommand : Command
{
    public const string Purpose =
        "List the fixtures: what they say at the broker now, and what is stored of them; give one an account, or take it away.";

    private static readonly Listing<FixtureLine> Fixtures = new(
        "No fixture is known yet, neither at the broker nor in the store.", FixtureLine.Headings, line => [line.Row()], line => line.ToJson());

    private readonly FixtureOptions _options = new();

    public FixturesCommand() : base("fixtures", Purpose)
    {
        _options.AddTo(this);
        Subcommands.Add(new FixtureAddCommand());
        Subcommands.Add(new FixtureRotateCommand());
        Subcommands.Add(FixtureEndCommand.Revoke());
        Subcommands.Add(FixtureEndCommand.Remove());
        this.WithExamples("solidcell fixtures", "solidcell fixtures --json --broker lab.local:1883");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        // The broker is asked while the database is read.
        Task<(FixtureReading[] Live, string? Note)> look = Task.Run(() => LiveAsync(parsed, cancellation), cancellation);
        (IReadOnlyList<StoredFixture> stored, IReadOnlyList<LogGap> allGaps) = StoredFixtures.WithGaps(_options.Data(parsed));
        (FixtureReading[] live, string? note) = await look.ConfigureAwait(false);
        ILookup<string, LogGap> gaps = allGaps.ToLookup(gap => gap.Fixture);
        Func<FixtureReading, bool> takesSpectrum = KnownSpectrumSteps.In(_options.Data(parsed));
        string[] names = [.. live.Select(fixture => fixture.Fixture).Concat(stored.Select(fixture => fixture.Name)).Distinct()
            .Order(StringComparer.Ordinal)];
        FixtureLine[] lines = [.. names.Select(name => Line(name, live.FirstOrDefault(fixture => fixture.Fixture == name),
            stored.FirstOrDefault(fixture => fixture.Name == name), takesSpectrum) with { Gaps = [.. gaps[name]] })];
        Fixtures.Write(lines, _options.AsJson(parsed), parsed.InvocationConfiguration.Output);
        if (note is not null)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"Only what is stored is shown: {note}");
        }

        return ExitCode.Done;
    }

    private static FixtureLine Line(string name, FixtureReading? live, StoredFixture? stored, Func<FixtureReading, bool> takesSpectrum) =>
        new(name, live is null ? null : HeardFixture.After(live, stored?.LastSeen) with { TakesSpectrum = takesSpectrum(live) }, stored);

    /// <summary>A broker that is away is no reason not to show what is stored.</summary>
    private async Task<(FixtureReading[] Live, string? Note)> LiveAsync(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            return ([.. (await _options.FindAsync(parsed, cancellation, listens: true).ConfigureAwait(false)).All], null);
        }
        catch (BrokerUnreachableException problem)
        {
            return ([], problem.Message);
        }
    }
}
