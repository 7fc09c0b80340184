using SolidCell.Analysis.Spectra;
using SolidCell.Ingest.Live;
using SolidCell.Operations;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Fixtures;

/// <summary>
/// Puts together what is known of every fixture: its own live word, and what the store holds of it. Fixtures of earlier days are listed
/// too. One thread at a time refreshes; anybody may read the last list.
/// </summary>
internal sealed class FixtureDirectory : IDisposable
{
    private readonly DashboardOptions _options;
    private readonly TestReader _tests;
    private readonly RecordReader _records;
    private readonly DurablePositions _positions;
    private readonly StepNames _steps;
    private readonly SpectrumSteps _spectra;
    private readonly TestProgress _progress;
    private readonly IVirtualPresses? _presses;
    private readonly Dictionary<string, ShortTally> _tallies = [];
    private readonly LagMonitor _lags = new();
    private volatile IReadOnlyList<FixtureView> _views = [];
    private DateTimeOffset _connectedSince;

    /// <param name="options">Which fixtures are virtual, and from when on one is silent.</param>
    /// <param name="store">What is stored of them.</param>
    /// <param name="clock">Dates what the registries write.</param>
    /// <param name="presses">Virtual fixtures in this process, where there are some.</param>
    public FixtureDirectory(DashboardOptions options, StoreDatabase store, TimeProvider clock, IVirtualPresses? presses = null)
    {
        _options = options;
        _tests = new TestReader(store);
        _records = new RecordReader(store);
        _positions = new DurablePositions(store);
        var protocols = new ProtocolRegistry(store, clock);
        (_steps, _progress, _presses) = (new StepNames(protocols), new TestProgress(protocols), presses);
        _spectra = new SpectrumSteps(protocols);
    }

    /// <summary>All fixtures as of the last refresh, those that need a person first.</summary>
    public IReadOnlyList<FixtureView> All => _views;

    /// <summary>What is known of a test now: its fixture's word while that is heard.</summary>
    public string StateOf(StoredTest test, DateTimeOffset now) =>
        Find(test.Fixture)?.Test is { } shown && shown.Id == test.Id ? shown.State : test.StateAt(now);

    public FixtureView? Find(string name) => _views.FirstOrDefault(view => view.Name == name);

    /// <summary>
    /// What failed in the last refresh, null for nothing. The fixture that it failed for is listed without what could not be read.
    /// </summary>
    public Exception? LastFailure { get; private set; }

    /// <param name="heard">The last word of each fixture that was heard of.</param>
    /// <param name="connectedSince">Since when fixtures can be heard.</param>
    /// <param name="now">The time.</param>
    public IReadOnlyList<FixtureView> Refresh(IEnumerable<FixtureReading> heard, DateTimeOffset connectedSince, DateTimeOffset now)
    {
        _connectedSince = connectedSince;
        Dictionary<string, FixtureReading> readings = heard.ToDictionary(reading => reading.Fixture);
        Dictionary<string, StoredFixture> stored = _tests.Fixtures().ToDictionary(fixture => fixture.Name);
        Dictionary<string, StoredTest> newest = _tests.Newest().ToDictionary(test => test.Fixture);
        LastFailure = null;
        _views =
        [
            .. readings.Keys.Union(stored.Keys)
                .Select(name =>
                    TryView(name, readings.GetValueOrDefault(name), stored.GetValueOrDefault(name), newest.GetValueOrDefault(name), now))
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

    /// <summary>One fixture must not hide the others.</summary>
    private FixtureView TryView(string name, FixtureReading? reading, StoredFixture? stored, StoredTest? newest, DateTimeOffset now)
    {
        try
        {
            return View(name, reading, stored, newest, now);
        }
        catch (Exception problem)
        {
            LastFailure = problem;
            string link = FixtureLinks.Of(reading, false, _connectedSince, now, _options.Silence);
            string last = reading?.State ?? FixtureReading.UnknownState;
            var bare =
                new FixtureView(name, stored?.IsVirtual ?? false, link == FixtureLinks.Live ? last : FixtureReading.UnknownState, link,
                    reading?.LastHeard ?? stored?.LastSeen, 0)
                {
                    LastState = last,
                    IsHeard = reading?.LastHeard is not null,
                };
            return reading is null ? bare : ReadingViews.Add(bare, reading, null, new LogCount(-1, 0, 0, 0)) with
            {
                Severity = FixtureSeverity.Faulted,
                Log = null,
            };
        }
    }

    private FixtureView View(string name, FixtureReading? reading, StoredFixture? stored, StoredTest? newest, DateTimeOffset now)
    {
        StoredTest? test = TestOf(reading, newest);
        ShortTally? tally = test is null ? null : Tally(name, test);
        bool isVirtual = _options.VirtualFixtures.Contains(name) || (stored?.IsVirtual ?? false);
        bool isHeard = reading?.LastHeard is not null;
        bool isTestOn = (isHeard || !isVirtual) && IsTestOn(reading, test);
        string link = FixtureLinks.Of(reading, isTestOn, _connectedSince, now, _options.Silence);
        bool isLive = link == FixtureLinks.Live;
        string last = reading?.State ?? FixtureReading.UnknownState;
        var view =
            new FixtureView(name, isVirtual, isLive ? last : FixtureReading.UnknownState, link, reading?.LastHeard ?? stored?.LastSeen, 0)
            {
                LastState = last,
                IsHeard = isHeard,
                IsTestOn = isTestOn,
                Test = test is null
                ? null : TestViews.Brief(test, test.State == "running" && !isLive ? FixtureReading.UnknownState : test.State),
                SoftShorts = tally?.Soft ?? 0,
                HardShorts = tally?.Hard ?? 0,
                StepName = reading?.StepIndex is { } step ? _steps.Find(test, step) : null,
                IsDetectionPaused = isLive && last == "running" && _spectra.IsOne(reading?.ProgramSha256, reading?.StepIndex),
            };
        view = reading is null ? view : ReadingViews.Add(view, reading, test, _positions.Count(name, reading.BootId ?? -1));
        view = view.Log is { } log ? view with { Log = log with { IsFallingBehind = _lags.Look(name, log.Lag, now) } } : view;
        return view with
        {
            Severity = FixtureSeverity.Of(view),
            Progress = _progress.Of(view, test, now),
            VirtualCell = _presses?.CellIn(name),
        };
    }

    /// <summary>By the fixture's last word; by what is stored where that says nothing of a test.</summary>
    private static bool IsTestOn(FixtureReading? reading, StoredTest? test) => (reading?.State ?? FixtureReading.UnknownState) switch
    {
        "running" or "paused" => true,
        "faulted" or FixtureReading.UnknownState => test?.State == "running",
        _ => false,
    };

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
