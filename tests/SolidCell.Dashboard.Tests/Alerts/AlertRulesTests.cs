using SolidCell.Dashboard.Alerts;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Tests.Alerts;

public class AlertRulesTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);
    private static readonly FixtureTest Test = new("07070707aaaa", "running", "ccd", "Li-0815", "symmetric", 0.785, 0, Start, null);
    private static readonly FixtureView Running = new("press-1", false, "running", FixtureLinks.Live, Start, 0) { Test = Test };

    private readonly List<StoredAlert> _known = [];

    [Fact]
    public void A_cause_is_told_once_however_long_it_lasts_and_once_when_it_is_over()
    {
        Assert.Equal([AlertChangeKind.Raised], Observe(0, Running with { SoftShorts = 1 }));
        Assert.Empty(Observe(1, Running with { SoftShorts = 1 }));
        Assert.Equal([AlertChangeKind.Updated], Observe(2, Running with { SoftShorts = 2 }));
        Assert.Equal([AlertChangeKind.Raised], Observe(3, Running with { SoftShorts = 2, HardShorts = 1 }));
        Assert.Equal([AlertChangeKind.Ended, AlertChangeKind.Ended], Observe(4, Running));
        Assert.Empty(Observe(5, Running));
    }

    [Fact]
    public void A_link_that_flaps_tells_once_and_one_that_is_lost_again_later_tells_again()
    {
        FixtureView gone = Running with { Link = FixtureLinks.Silent };
        Assert.Equal([AlertChangeKind.Raised], Observe(20, gone));
        Assert.Equal([AlertChangeKind.Ended], Observe(30, Running with { LastHeard = Start.AddSeconds(30) }));
        Assert.Equal([AlertChangeKind.Updated], Observe(60, gone with { LastHeard = Start.AddSeconds(30) }));
        Assert.Equal([AlertChangeKind.Ended], Observe(70, Running with { LastHeard = Start.AddSeconds(70) }));
        Assert.Equal([AlertChangeKind.Raised], Observe(1000, gone with { LastHeard = Start.AddSeconds(70) }));
        Assert.Equal([1, 2], _known.Select(alert => alert.Id));
        Assert.Equal(2, _known[0].Times);
    }

    [Fact]
    public void A_fixture_without_a_test_may_be_switched_off()
    {
        foreach (string state in new[] { "idle", "finished" })
        {
            Assert.Empty(Observe(100, Running with { State = state, Link = FixtureLinks.Lost }));
        }
    }

    [Fact]
    public void A_link_that_was_lost_a_moment_ago_is_not_told_yet() =>
        Assert.Empty(Observe(10, Running with { Link = FixtureLinks.Lost }));

    [Fact]
    public void While_the_broker_is_away_that_is_the_one_cause()
    {
        DateTimeOffset away = Start;
        IReadOnlyList<AlertCondition> conditions = [.. AlertConditions.Of([Running with { Link = FixtureLinks.Silent }], new HostHealth(away, null), Silence, Start.AddMinutes(1))];
        Assert.Equal(AlertKinds.Broker, Assert.Single(conditions).Kind);
    }

    [Fact]
    public void A_disk_that_is_full_is_told_and_says_that_the_fixtures_keep_their_records()
    {
        AlertCondition full = Assert.Single(AlertConditions.Of([Running], new HostHealth(null, "the disk is full"), Silence, Start));
        Assert.Equal(AlertKinds.Storage, full.Kind);
        Assert.Equal("In the data directory, the disk is full. The fixtures keep their records and send them when it is mended.", full.Detail);
    }

    [Fact]
    public void A_fault_says_what_it_is_and_what_it_does()
    {
        FixtureView faulted = Running with { State = "faulted", Fault = FaultText.Describe(1) };
        Assert.Equal([AlertChangeKind.Raised], Observe(0, faulted));
        Assert.Equal((AlertKinds.Fault, "Cell over-voltage on press-1"), (_known[0].Kind, _known[0].Title));
        Assert.NotEmpty(_known[0].Detail);
    }

    private List<AlertChangeKind> Observe(int second, FixtureView fixture)
    {
        DateTimeOffset now = Start.AddSeconds(second);
        IReadOnlyList<AlertChange> changes = AlertRules.Next(_known, AlertConditions.Of([fixture], new HostHealth(null, null), Silence, now), now);
        foreach (AlertChange change in changes)
        {
            _known.RemoveAll(alert => alert.Id == change.Alert.Id);
            _known.Add(change.Alert);
        }

        _known.Sort((left, right) => left.Id.CompareTo(right.Id));
        return [.. changes.Select(change => change.What)];
    }
}
