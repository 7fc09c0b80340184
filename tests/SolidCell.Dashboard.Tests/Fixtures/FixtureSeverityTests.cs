using SolidCell.Analysis.Faults;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Ingest.Live;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Tests.Fixtures;

public sealed class FixtureSeverityTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);
    private static readonly FixtureView Idle = new("press-1", false, "idle", FixtureLinks.Live, Now, 0) { LastState = "idle" };
    private static readonly FixtureView Running = Idle with { State = "running", LastState = "running", IsTestOn = true };

    [Fact]
    public void A_fixture_stands_by_what_a_person_must_look_at_first()
    {
        Assert.Equal(1, FixtureSeverity.Of(Idle));
        Assert.Equal(2, FixtureSeverity.Of(Idle with { LastState = "finished" }));
        Assert.Equal(6, FixtureSeverity.Of(Idle with { LastState = "finished", HardShorts = 1 }));
        Assert.Equal(1, FixtureSeverity.Of(Idle with { HardShorts = 1 }));
        Assert.Equal(3, FixtureSeverity.Of(Running));
        Assert.Equal(4, FixtureSeverity.Of(Running with { SoftShorts = 1 }));
        Assert.Equal(5, FixtureSeverity.Of(Running with { State = "paused", SoftShorts = 1 }));
        Assert.Equal(6, FixtureSeverity.Of(Running with { State = "paused", SoftShorts = 1, HardShorts = 1 }));
        Assert.Equal(3, FixtureSeverity.Of(Running with { Link = FixtureLinks.Unheard, HardShorts = 1 }));
        Assert.Equal(7, FixtureSeverity.Of(Running with { Link = FixtureLinks.Silent, HardShorts = 1 }));
        Assert.Equal(7, FixtureSeverity.Of(Running with { Link = FixtureLinks.Lost }));
        Assert.Equal(0, FixtureSeverity.Of(Running with { Link = FixtureLinks.Past, Fault = Fault(1, true) }));
    }

    /// <summary>12, a silent pressure sensor, is written down only; 5, a high pressure, pauses; 1 latches.</summary>
    [Fact]
    public void A_fault_stands_by_what_the_fixture_does_about_it()
    {
        Assert.Equal(9, FixtureSeverity.Of(Running with { Fault = Fault(1, true) }));
        Assert.Equal(8, FixtureSeverity.Of(Running with { Fault = Fault(5, false) }));
        Assert.Equal(4, FixtureSeverity.Of(Running with { Fault = Fault(12, false) }));
        Assert.Equal(8, FixtureSeverity.Of(Running with { Fault = Fault(12, false), HardShorts = 1 }));
        Assert.Equal(8, FixtureSeverity.Of(Running with { State = "paused", Fault = Fault(12, false) }));
        Assert.Equal(8, FixtureSeverity.Of(Running with { Fault = Fault(22, false) }));
        Assert.Equal(8, FixtureSeverity.Of(Running with { Fault = Fault(200, false) }));
        Assert.Equal(3, FixtureSeverity.Running);
    }

    [Fact]
    public void Records_fall_behind_when_more_than_512_grow_for_two_minutes()
    {
        var monitor = new LagMonitor();
        Assert.False(monitor.Look("a", 512, Now));
        Assert.False(monitor.Look("a", 600, Now.AddMinutes(5)));
        Assert.False(monitor.Look("a", 700, Now.AddMinutes(6)));
        Assert.True(monitor.Look("a", 601, Now.AddMinutes(7)));
        Assert.False(monitor.Look("a", 600, Now.AddMinutes(8)));
        Assert.False(monitor.Look("b", 9000, Now.AddMinutes(8)));
        Assert.False(monitor.Look("a", 599, Now.AddMinutes(9)));
        Assert.False(monitor.Look("a", 700, Now.AddMinutes(10).AddSeconds(59)));
        Assert.True(monitor.Look("a", 700, Now.AddMinutes(11)));
        Assert.False(monitor.Look("a", 512, Now.AddMinutes(12)));
        Assert.False(monitor.Look("a", 9000, Now.AddMinutes(13)));
    }

    [Fact]
    public void A_fixture_of_the_database_that_says_nothing_is_silent_while_its_test_is_on_and_else_past()
    {
        var silence = TimeSpan.FromSeconds(15);

        Assert.Equal(FixtureLinks.Past, FixtureLinks.Of(null, false, Now, Now.AddHours(1), silence));
        Assert.Equal(FixtureLinks.Past, FixtureLinks.Of(null, true, Now, Now.AddSeconds(15), silence));
        Assert.Equal(FixtureLinks.Silent, FixtureLinks.Of(null, true, Now, Now.AddSeconds(16), silence));
    }

    [Fact]
    public void A_reading_is_shown_with_its_density_and_what_of_its_log_is_here()
    {
        var test = new StoredTest([1], "press-1", "Li-1", Core.Measurement.CellKind.Symmetric, 50_000_000, 0, null, "running", Now);
        var reading = new FixtureReading { Fixture = "press-1", CellMilliamps = 0.3333333333, BootId = 4, LogNextSequence = 100, LogFillPercent = 7, SelfTest = 0 };

        FixtureView view = ReadingViews.Add(Running, reading, test, new LogCount(89, 80, 3, 2));

        Assert.Equal(0.666667, view.MilliampsPerSquareCentimetre);
        Assert.Equal(new LogView(4, 100, 80, 10, 7, 0, 0) { Missing = 2, Quarantined = 3 }, view.Log);
        Assert.Equal((false, false, 0), (view.IsSafeMode, view.IsRelayHeldOpen, view.SelfTestFailures.Count));
        Assert.Null(ReadingViews.Add(Running, reading, test with { AreaSquareMicrometres = 0 }, default).MilliampsPerSquareCentimetre);
        Assert.Null(ReadingViews.Add(Running, reading, null, default).MilliampsPerSquareCentimetre);
        Assert.Null(ReadingViews.Add(Running, reading with { CellMilliamps = null }, test, default).MilliampsPerSquareCentimetre);
        Assert.Null(ReadingViews.Add(Running, reading with { LogNextSequence = null }, test, default).Log);
        Assert.Equal((100, 0), Sizes(ReadingViews.Add(Running, reading, test, new LogCount(99, 80, 0, 0))));
        Assert.Equal((121, 0), Sizes(ReadingViews.Add(Running, reading, test, new LogCount(120, 80, 0, 0))));
        Assert.True(ReadingViews.Add(Running, reading with { IsSafeMode = true }, test, default).IsRelayHeldOpen);
    }

    private static (long Made, long Lag) Sizes(FixtureView view) => (view.Log!.Made, view.Log.Lag);

    private static FaultView Fault(int id, bool needsOperator) => new(id, "", "", needsOperator);
}
