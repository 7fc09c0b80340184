using SolidCell.Analysis.Faults;
using SolidCell.Dashboard.Alerts;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Tests.Alerts;

public class AlertRulesTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);
    private static readonly FixtureTest Test = new("07070707aaaa", "running", "ccd", "Li-0815", "symmetric", 0.785, 0, Start, null);
    private static readonly FixtureView Running = new("press-1", false, "running", FixtureLinks.Live, Start, 0)
    {
        Test = Test,
        LastState = "running",
        IsHeard = true,
        IsTestOn = true,
    };

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
            Assert.Empty(Observe(100, Running with { LastState = state, IsTestOn = false, Link = FixtureLinks.Lost }));
        }
    }

    [Fact]
    public void A_link_that_was_lost_a_moment_ago_is_not_told_yet() =>
        Assert.Empty(Observe(10, Running with { Link = FixtureLinks.Lost }));

    [Fact]
    public void While_the_broker_is_away_that_is_the_one_cause()
    {
        DateTimeOffset away = Start;
        IReadOnlyList<AlertCondition> conditions = [.. AlertConditions.Of([Running with { Link = FixtureLinks.Silent }],
            new HostHealth(away, null), Silence, Start.AddMinutes(1))];
        Assert.Equal(AlertKinds.Broker, Assert.Single(conditions).Kind);
    }

    [Fact]
    public void A_disk_that_is_full_is_told_and_says_that_the_fixtures_keep_their_records()
    {
        AlertCondition full = Assert.Single(AlertConditions.Of([Running], new HostHealth(null, "the disk is full"), Silence, Start));
        Assert.Equal(AlertKinds.Storage, full.Kind);
        Assert.Equal("In the data directory, the disk is full. The fixtures keep their records and send them when it is mended.",
            full.Detail);
    }

    [Theory]
    [InlineData(FixtureLinks.Lost)]
    [InlineData(FixtureLinks.Silent)]
    [InlineData(FixtureLinks.Unheard)]
    [InlineData(FixtureLinks.Past)]
    public void A_fixture_that_is_switched_off_ends_no_alert(string link)
    {
        FixtureView shorted = Running with { HardShorts = 1, Fault = FaultText.Describe(15) };
        Assert.Equal([AlertChangeKind.Raised, AlertChangeKind.Raised], Observe(0, shorted));
        FixtureView off = new("press-1", false, "unknown", link, Start, 0);
        Assert.DoesNotContain(AlertChangeKind.Ended, Observe(5, off));
        Assert.DoesNotContain(AlertChangeKind.Ended, Observe(500, off with { Test = Test, LastState = "finished" }));
        Assert.Empty(Observe(501, shorted));
        Assert.Equal([AlertChangeKind.Ended, AlertChangeKind.Ended], Observe(600, Running with { Test = Test with { Id = "0808" } }));
    }

    [Fact]
    public void What_only_the_broker_kept_of_a_fixture_is_no_news_but_its_silence_is()
    {
        FixtureView kept = Running with
        {
            State = "unknown",
            LastState = "faulted",
            IsHeard = false,
            LastHeard = null,
            Link = FixtureLinks.Unheard,
            HardShorts = 1,
            Fault = FaultText.Describe(15),
        };
        Assert.Empty(Observe(5, kept));
        Assert.Equal([AlertChangeKind.Raised], Observe(20, kept with { Link = FixtureLinks.Silent }));
        Assert.Equal(AlertKinds.Silent, _known[0].Kind);
        Assert.StartsWith("Its last word was 'faulted' (Emergency stop pressed), at an unknown time.", _known[0].Detail,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AlertKinds.HardShort, "0808", "Closed: T. press-1 has left that test.")]
    [InlineData(AlertKinds.SoftShort, "07070707aaaa", "Judged anew by the fixture: T.")]
    [InlineData(AlertKinds.Fault, "3", "No longer active: T.")]
    [InlineData(AlertKinds.Silent, "", "press-1 is heard again.")]
    public void The_end_of_an_alert_says_what_has_ended_and_a_short_is_never_over(string kind, string subject, string text) =>
        Assert.Equal(text, AlertText.OfEnded(new StoredAlert(1, kind, "press-1", subject, "T", "", 1, Start, null, null), Running));

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
        IReadOnlyList<AlertChange> changes =
            AlertRules.Next(_known, AlertConditions.Of([fixture], new HostHealth(null, null), Silence, now),
                AlertConditions.MayEnd([fixture]), now);
        foreach (AlertChange change in changes)
        {
            _known.RemoveAll(alert => alert.Id == change.Alert.Id);
            _known.Add(change.Alert);
        }

        _known.Sort((left, right) => left.Id.CompareTo(right.Id));
        return [.. changes.Select(change => change.What)];
    }
}
