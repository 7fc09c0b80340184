using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Ingest.Live;
using SolidCell.Operations;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Tests.Fixtures;

/// <summary>
/// What the overview says of fixtures in every condition, in Whole/fixtures.txt. All heard are on press-1, where three tests are stored:
/// 0404 by a protocol of 3.5 h that is on, 0505 by one whose currents are per gram, and 0606 that is over.
/// </summary>
public sealed class WholeFixturesTests : IDisposable
{
    private const string Protocol = """
        solidcell: 1
        name: two-steps
        title: Two steps
        cell: { kind: symmetric, area: 1 cm2 }
        on: { soft-short: note, hard-short: stop, power-cut: wait }
        steps:
          - rest: 30 min
          - deposit: 0.4 mA
            name: in
            until: 3 h
        """;

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000).AddHours(1);
    private static readonly DateTimeOffset Connected = Now.AddHours(-1);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);
    private static readonly byte[] Program = [.. Enumerable.Repeat((byte)0xAA, 32)], PerGram = [.. Enumerable.Repeat((byte)0xBB, 32)];
    private readonly TemporaryStore _store = new();

    public WholeFixturesTests()
    {
        var protocols = new ProtocolRegistry(_store.Database, TimeProvider.System);
        protocols.Add(Program, "two-steps", [1], Protocol);
        protocols.Add(PerGram, "per-gram", [1], Protocol.Replace("0.4 mA", "4 mA/g", StringComparison.Ordinal)
            .Replace("symmetric, area", "half, active-mass: 5 mg, area", StringComparison.Ordinal)
            .Replace("deposit", "charge", StringComparison.Ordinal));
        HandMadeLog on = new HandMadeLog(CellKind.Symmetric, 200_000_000, 0, 4).Rest(0.5).Current(400_000, 0.4, 50, null);
        on.Add(RecordKind.ShortCircuit, 1, 80, on.Now, 1, 200_000, 1, 1, 20_000, 15_000, 20_000, 1, 1, 2, 1, 1)
            .Add(RecordKind.ShortCircuit, 2, 90, on.Now, 1, 200_000, 1, 1, 20_000, 100, 100, 0, 2, 2, 1, 1)
            .Add(RecordKind.ShortCircuit, 2, 95, on.Now, 1, 200_000, 1, 1, 20_000, 100, 100, 0, 1, 2, 1, 1)
            .Write(_store, new NewCell("Li/4", CellKind.Symmetric, 200_000_000), Program);
        new HandMadeLog(CellKind.Half, 100_000_000, 0, 5).Rest(0.5).Current(400_000, 0.4, 50, null)
            .Write(_store, new NewCell("half", CellKind.Half, 100_000_000) { ActiveMassMicrograms = 5000 }, PerGram);
        new HandMadeLog(CellKind.Symmetric, 100_000_000, 0, 6).Rest(0.5).Add(RecordKind.TestEnded, 1, 0, 0, 1, 0)
            .Write(_store, new NewCell("Li/6", CellKind.Symmetric, 100_000_000));
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public void What_is_known_of_a_fixture_is_what_it_was()
    {
        FixtureReading running = Reading("running", 4), silent = running with { LastHeard = Now.AddSeconds(-16) };
        string[] parts =
        [
            Seen("nothing heard yet", null, connected: Now), Seen("nothing heard for an hour", null),
            Seen("running", running), Seen("running, 15 s ago", running with { LastHeard = Now.AddSeconds(-15) }),
            Seen("running, 16 s ago", silent), Seen("lost", running with { IsLost = true }),
            Seen("paused", running with { State = "paused" }),
            Seen("kept by the broker", running with { LastHeard = null }, connected: Now),
            Seen("kept by the broker, an hour ago", running with { LastHeard = null }),
            Seen("its step has no name", running with { StepIndex = 2 }), Seen("no step", running with { StepIndex = null }),
            Seen("currents per gram", Reading("running", 5)), Seen("over", Reading("finished", 6)),
            Seen("faulted", running with { State = "faulted", FaultId = 1 }), Seen("idle", running with { State = "idle", TestId = null }),
            Seen("a test that is not stored", running with { TestId = "0a0b" }),
            Seen("no test's name", running with { TestId = "0a0" }),
            Seen("virtual, half as fast", running, isVirtual: true),
            Seen("virtual, not heard", running with { LastHeard = null }, Now, true),
            Seen("just begun", running with { TestSeconds = 0 }, isVirtual: true),
            Seen("longer than planned", running with { TestSeconds = 12_601 }),
        ];
        WholeText.Check("Fixtures", "fixtures.txt", parts);
    }

    [Fact]
    public void What_fails_for_one_fixture_is_told_and_its_own_word_is_still_shown()
    {
        var options = new DashboardOptions { Silence = Silence };
        using FixtureDirectory directory = new(options, _store.Database, TimeProvider.System, new BrokenPresses());
        FixtureReading running = Reading("running", 4);
        var parts = new List<string>();
        foreach ((string what, FixtureReading? reading) in new (string, FixtureReading?)[]
        {
            ("live", running), ("silent", running with { LastHeard = Now.AddSeconds(-16) }),
            ("kept", running with { LastHeard = null }),
            ("never heard", null),
        })
        {
            parts.Add(WholeText.Of(what, directory.Refresh(reading is null ? [] : [reading], Connected, Now).Single()));
            Assert.Equal("no press", directory.LastFailure?.Message);
        }

        WholeText.Check("Fixtures", "bare.txt", parts);
    }

    /// <summary>Latched before silent before running; the same by their names.</summary>
    [Fact]
    public void Fixtures_are_listed_by_what_needs_a_person_and_then_by_name()
    {
        using FixtureDirectory directory = new(new DashboardOptions { Silence = Silence }, _store.Database, TimeProvider.System);
        FixtureReading idle = Reading("idle", 4) with { TestId = null };
        FixtureReading[] heard = [idle with { Fixture = "b" }, idle with { Fixture = "A" }, idle with { Fixture = "z", FaultId = 1 }];
        Assert.Equal(["z", "A", "b", "press-1"], directory.Refresh(heard, Now, Now).Select(view => view.Name));
        Assert.Equal("A", directory.Find("A")!.Name);
        Assert.Null(directory.Find("c"));
        Assert.Null(directory.LastFailure);
    }

    private static FixtureReading Reading(string state, byte test) => new()
    {
        Fixture = "press-1",
        State = state,
        TestId = string.Concat(Enumerable.Repeat($"{test:x2}", 16)),
        TestSeconds = 1800,
        StepIndex = 1,
        StepCount = 2,
        CycleCount = 1,
        SetPointMilliamps = 0.4,
        CellVolts = 0.02,
        CellMilliamps = 0.399,
        StackMegapascals = 5.1,
        FrameCelsius = 30.2,
        SupplyVolts = 5.02,
        BootId = test,
        LogNextSequence = 40,
        LogFillPercent = 3,
        LogOverflowed = 1,
        StorageFailures = 2,
        FirmwareVersion = 0x010203,
        SelfTest = 0x7F,
        LastHeard = Now.AddSeconds(-1),
    };

    private string Seen(string heading, FixtureReading? reading, DateTimeOffset? connected = null, bool isVirtual = false)
    {
        var options = new DashboardOptions { Silence = Silence, VirtualFixtures = isVirtual ? ["press-1"] : [] };
        using FixtureDirectory directory = new(options, _store.Database, TimeProvider.System, isVirtual ? new OnePress() : null);
        string text = WholeText.Of(heading, directory.Refresh(reading is null ? [] : [reading], connected ?? Connected, Now).Single());
        Assert.Null(directory.LastFailure);
        return text;
    }

    private class OnePress : IVirtualPresses
    {
        public IReadOnlyList<string> Cells => ["ndl-li"];

        public virtual string? CellIn(string fixture) => "ndl-li";

        public Task SwapAsync(string fixture, string cell, CancellationToken cancellation) => Task.CompletedTask;
    }

    private sealed class BrokenPresses : OnePress
    {
        public override string? CellIn(string fixture) => throw new InvalidOperationException("no press");
    }
}
