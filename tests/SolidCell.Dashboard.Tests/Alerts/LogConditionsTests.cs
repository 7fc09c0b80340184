using SolidCell.Dashboard.Alerts;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Ingest;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Tests.Alerts;

public class LogConditionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);
    private static readonly FixtureView Press = new("press-1", false, "running", FixtureLinks.Live, Now, 0);

    [Fact]
    public void Missing_records_are_told_with_place_and_size_and_many_places_together()
    {
        LogGap[] gaps = [.. Enumerable.Range(0, 10).Select(i => new LogGap("press-1", 3, i * 100, (i * 100) + 49))];
        AlertCondition[] told = [.. LogConditions.Of(LogTroubles.None with { Gaps = gaps }, [Press], Now)];
        Assert.Equal(9, told.Length);
        Assert.Equal("50 records of press-1 missing", told[0].Title);
        Assert.Contains("Boot 3, records 0 to 49", told[0].Detail, StringComparison.Ordinal);
        Assert.Equal("100 records of press-1 missing in 2 further places", told[^1].Title);
        Assert.Equal(9, told.Select(condition => condition.Cause).Distinct().Count());
    }

    [Fact]
    public void While_a_fixture_has_much_left_to_send_what_names_thinned_samples_may_still_come()
    {
        LogTroubles troubles = LogTroubles.None with { Gaps = [new LogGap("press-1", 3, 5, 9)] };
        FixtureView sending = Press with { Log = new LogView(3, 100_000, 20_000, 80_000, 90, 0, 0) };
        Assert.Empty(LogConditions.Of(troubles, [sending], Now));
        Assert.Single(LogConditions.Of(troubles, [sending with { Link = FixtureLinks.Silent }], Now));
        Assert.Single(LogConditions.Of(troubles, [sending with { Log = sending.Log with { Lag = 3 } }], Now));
    }

    [Fact]
    public void A_name_used_twice_is_one_cause_as_long_as_batches_are_refused_for_it()
    {
        LogTroubles troubles = LogTroubles.None with
        {
            Conflicts = [new LogConflict("press-1", 4, new LogPosition(3, 7), Now.AddMinutes(-1))],
            Refusals = [new BatchRefusal("press-1", 4, "...", Now.AddMinutes(-1)),
                new BatchRefusal("press-2", 1, "format version 9 is not 2", Now.AddMinutes(-1))],
        };
        Assert.Equal([AlertKinds.NameUsedTwice, AlertKinds.Refused],
            LogConditions.Of(troubles, [Press], Now).Select(condition => condition.Kind));
        Assert.Empty(LogConditions.Of(troubles, [Press], Now.AddMinutes(10)));
    }

    [Fact]
    public void A_second_host_is_told_while_it_acknowledges()
    {
        var host = new HostHealth(null, null) { ForeignAck = new ForeignAck("press-1", Now) };
        AlertCondition told = Assert.Single(AlertConditions.Of([], host, TimeSpan.FromSeconds(15), Now));
        Assert.Equal((AlertKinds.SecondHost, true), (told.Kind, told.Detail.Contains("press-1", StringComparison.Ordinal)));
        Assert.Empty(AlertConditions.Of([], host, TimeSpan.FromSeconds(15), Now.AddHours(1)));
    }

    [Fact]
    public void A_backlog_that_grows_for_two_minutes_falls_behind_and_one_that_shrinks_does_not()
    {
        var watch = new LagMonitor();
        Assert.False(watch.Look("press-1", 5000, Now));
        Assert.False(watch.Look("press-1", 6000, Now.AddMinutes(1)));
        Assert.True(watch.Look("press-1", 7000, Now.AddMinutes(2)));
        Assert.False(watch.Look("press-1", 4000, Now.AddMinutes(3)));
        Assert.False(watch.Look("press-1", 3000, Now.AddMinutes(6)));
        Assert.False(watch.Look("press-1", 10, Now.AddMinutes(7)));
        Assert.False(watch.Look("press-1", LagMonitor.LeastRecords + 1, Now.AddMinutes(30)));
        Assert.Single(
            LogConditions.Of(LogTroubles.None, [Press with { Log = new LogView(3, 9, 1, 8, 0, 0, 0) { IsFallingBehind = true } }], Now));
    }
}
