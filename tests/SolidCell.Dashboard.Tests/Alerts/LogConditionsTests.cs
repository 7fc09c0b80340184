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

    /// <summary>Every kind once, its cause, title and detail in full.</summary>
    [Fact]
    public void Each_trouble_has_its_words()
    {
        LogTroubles troubles = LogTroubles.None with
        {
            Gaps = [new LogGap("press-1", 3, 7, 7)],
            Quarantined = [new QuarantineSummary("press-1", 4, 1234, "CellMicrovolts is 99")],
            Conflicts = [new LogConflict("press-2", 4, new LogPosition(3, 7), Now)],
            Refusals = [new BatchRefusal("press-3", 1, "format version 9 is not 2", Now)],
        };
        FixtureView odd = new("press-4", false, "running", FixtureLinks.Live, Now, 0) { OutOfRange = "supply 99 V" };
        Assert.Equal(
            [
                "(missing-records, press-1, 3-7)|1 record of press-1 missing|Boot 3, records 7 to 7 never came, and the fixture does not name them as thinned. Another host or an older copy of the data directory may have them (docs/storage.md).",
                "(quarantine, press-1, 4)|1,234 records of press-1 set aside|Boot 4: CellMicrovolts is 99. They are kept in the table quarantine (docs/storage.md).",
                "(name-used-twice, press-2, )|The fixture name press-2 is used twice|Record 7 of boot 3 is stored already with other content. What differs is not stored and stays on the fixture that sends it: give one of the two another name.",
                "(refused, press-3, )|Records of press-3 are refused|The host cannot store what it sends: format version 9 is not 2. The fixture keeps it; compare the versions of firmware and host.",
                "(quarantine, press-4, status)|press-4 reports impossible numbers|Out of range in its last message: supply 99 V. They count as not measured.",
            ], LogConditions.Of(troubles, [Press, odd], Now).Select(told => $"{told.Cause}|{told.Title}|{told.Detail}"));
    }

    /// <summary>Up to 1024 records on their way are none that a gap waits for; a refusal counts for less than five minutes.</summary>
    [Fact]
    public void What_waits_and_what_is_over_is_told_by_its_bound()
    {
        LogTroubles gap = LogTroubles.None with { Gaps = [new LogGap("press-1", 3, 5, 9)] };
        Assert.Single(LogConditions.Of(gap, [Press with { Log = new LogView(3, 9, 1, 1024, 0, 0, 0) }], Now));
        Assert.Empty(LogConditions.Of(gap, [Press with { Log = new LogView(3, 9, 1, 1025, 0, 0, 0) }], Now));
        LogTroubles refused = LogTroubles.None with { Refusals = [new BatchRefusal("press-3", 1, "", Now)] };
        Assert.Single(LogConditions.Of(refused, [], Now.AddSeconds(299)));
        Assert.Empty(LogConditions.Of(refused, [], Now.AddSeconds(300)));
        LogGap[] eight = [.. Enumerable.Range(0, 8).Select(i => new LogGap("press-1", 3, i * 100, i * 100))];
        Assert.Equal(8, LogConditions.Of(LogTroubles.None with { Gaps = eight }, [Press], Now).Count());
        LogGap[] nine = [.. eight, new LogGap("press-1", 3, 900, 900)];
        Assert.Equal("1 record of press-1 missing in 1 further place",
            LogConditions.Of(LogTroubles.None with { Gaps = nine }, [Press], Now).Last().Title);
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

    [Fact]
    public void A_backlog_that_stays_is_one_that_has_begun_and_not_one_that_grows()
    {
        var watch = new LagMonitor();
        Assert.False(watch.Look("press-1", 5000, Now));
        Assert.False(watch.Look("press-1", 5000, Now.AddMinutes(1)));
        Assert.False(watch.Look("press-1", 5000, Now.AddMinutes(3)));
        Assert.True(watch.Look("press-1", 5001, Now.AddMinutes(3)));
    }
}
