using SolidCell.Dashboard.Tests;
using SolidCell.Ingest.Live;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Fixtures;

/// <summary>
/// Puts together what is known of every fixture: its own live word, and what the store holds of it. Fixtures of earlier days are listed too. One
/// thread at a time refreshes; anybody may read the last list.
/// </summary>
internal sealed class FixtureDirectory : IDisposable
{
    private readonly DashboardOptions _options;
    private readonly LiveFeed _live;
    private readonly TestReader _tests;
    private readonly RecordReader _records;
    private readonly DurablePositions _positions;
    private readonly StepNames _steps;
    private readonly Dictionary<string, ShortTally> _tallies = [];
    private volatile IReadOnlyList<FixtureView> _views = [];

    public FixtureDirectory(DashboardOptions options, DashboardParts parts)
    {
        _options = options;
        _live = parts.Live;
        _tests = new TestReader(parts.Store);
        _records = new RecordReader(parts.Store);
        _positions = new DurablePositions(parts.Store);
        _steps = new StepNames(new ProtocolRegistry(parts.Store, parts.Clock));
    }

    /// <summary>All fixtures as of the last refresh, those that need a person first.</summary>
    public IReadOnlyList<FixtureView> All => _views;

    public FixtureView? Find(string name) => _views.FirstOrDefault(view => view.Name == name);

    public IReadOnlyList<FixtureView> Refresh(DateTimeOffset now)
    {
        Dictionary<string, FixtureReading> readings = _live.Readings.ToDictionary(reading => reading.Fixture);
        Dictionary<string, StoredFixture> stored = _tests.Fixtures().ToDictionary(fixture => fixture.Name);
        Dictionary<string, StoredTest> newest = _tests.List().GroupBy(test => test.Fixture).ToDictionary(tests => tests.Key, tests => tests.First());
        _views =
        [
            .. readings.Keys.Union(stored.Keys)
                .Select(name => View(name, readings.GetValueOrDefault(name), stored.GetValueOrDefault(name), newest.GetValueOrDefault(name), now))
                .OrderByDescending(view => view.Severity).ThenBy(view => view.Name, StringComparer.OrdinalIgnoreCase),
        ];
        return _views;
    }

    public void Dispose()
    {
        _tests.Dispose();
        _records.Dispose();
        _positions.Dispose();
    }

    private FixtureView View(string name, FixtureReading? reading, StoredFixture? stored, StoredTest? newest, DateTimeOffset now)
    {
        StoredTest? test = TestOf(reading, newest);
        ShortTally? tally = test is null ? null : Tally(name, test);
        bool isVirtual = _options.VirtualFixtures.Contains(name) || (stored?.IsVirtual ?? false);
        string link = FixtureLinks.Of(reading, !isVirtual && test?.State == "running", _live.ConnectedSince, now, _options.Silence);
        DateTimeOffset heard = reading?.LastHeard ?? stored?.LastSeen ?? now;
        var view = new FixtureView(name, isVirtual, reading?.State ?? "unknown", link, heard, 0)
        {
            Test = test is null ? null : TestViews.Brief(test),
            SoftShorts = tally?.Soft ?? 0,
            HardShorts = tally?.Hard ?? 0,
            StepName = reading is null ? null : _steps.Find(test, reading.StepIndex),
        };
        view = reading is null ? view : ReadingViews.Add(view, reading, test, _positions.Of(name, reading.BootId ?? -1));
        return view with { Severity = Severity.Of(view) };
    }

    /// <summary>The test that the fixture itself names; the newest one that is stored where it says nothing.</summary>
    private StoredTest? TestOf(FixtureReading? reading, StoredTest? newest)
    {
        if (reading?.TestId is not { } id)
        {
            return reading is null ? newest : null;
        }

        if (newest?.Id == id)
        {
            return newest;
        }

        return id.Length % 2 == 0 && id.All(char.IsAsciiHexDigit) ? _tests.Find(Convert.FromHexString(id)) : null;
    }

    private ShortTally Tally(string fixture, StoredTest test)
    {
        if (!_tallies.TryGetValue(fixture, out ShortTally? tally) || tally.TestId != test.Id)
        {
            _tallies[fixture] = tally = new ShortTally(test);
        }

        tally.Refresh(_tests, _records);
        return tally;
    }
}
