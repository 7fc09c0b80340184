using Microsoft.Data.Sqlite;
using SolidCell.Analysis.Faults;
using SolidCell.Dashboard.Alerts;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Ingest;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Tests.Alerts;

/// <summary>Every alert that fixtures and the host give rise to, with its end, in Whole/alerts.txt; and how many are kept.</summary>
public sealed class WholeAlertsTests
{
    private static readonly DateTimeOffset Now = new(2023, 11, 25, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);
    private static readonly FixtureTest Test = new("07070707aaaa", "running", "ccd", "Li-0815", "symmetric", 0.785, 0, Now, null);
    private static readonly FixtureView Running = new("press-1", false, "running", FixtureLinks.Live, Now, 0)
    {
        Test = Test,
        LastState = "running",
        IsHeard = true,
        IsTestOn = true,
    };

    private static readonly FixtureView Lost = Running with { Link = FixtureLinks.Lost, LastHeard = Now.AddSeconds(-16) };
    private static readonly HostHealth Well = new(null, null);

    [Fact]
    public void What_is_alerted_and_what_is_not_is_what_it_was()
    {
        FaultView fault = FaultText.Describe(15)!;
        FixtureView shorted = Running with { SoftShorts = 2, HardShorts = 1, Fault = fault };
        string[] parts =
        [
            Raised("well", Running, Well), Raised("shorts and a fault", shorted, Well),
            Raised("shorts, not heard", shorted with { IsHeard = false }, Well), Raised("shorts, no test", shorted with { Test = null }, Well),
            Raised("a test without a protocol", shorted with { Test = Test with { Protocol = null } }, Well),
            Raised("lost for 16 s", Lost, Well), Raised("lost for 15 s", Lost with { LastHeard = Now - Silence }, Well),
            Raised("silent, when unknown", Lost with { Link = FixtureLinks.Silent, LastHeard = null, Fault = fault }, Well),
            Raised("lost, no test on", Lost with { IsTestOn = false }, Well), Raised("unheard", Lost with { Link = FixtureLinks.Unheard }, Well),
            Raised("broker away for 15 s", Lost, new HostHealth(Now - Silence, null)),
            Raised("broker away for 16 s", Lost, new HostHealth(Now.AddSeconds(-16), null)),
            Raised("everything wrong", Lost, new HostHealth(null, "the disk is full")
            {
                WatchProblem = "Table gone", AuditProblem = "Locked.", ForeignAck = new ForeignAck("press-9", Now.AddSeconds(-599)),
            }),
            Raised("a refusal 599 s ago", Running, Well with { Refusals = new BrokerRefusals(3, Now.AddSeconds(-599)) }),
            Raised("a refusal ten minutes ago", Running, Well with { Refusals = new BrokerRefusals(3, Now.AddMinutes(-10)) }),
            Raised("an ack of ten minutes ago", Running, Well with { ForeignAck = new ForeignAck("press-9", Now.AddMinutes(-10)) }),
        ];
        WholeText.Check("Alerts", "alerts.txt", parts);
    }

    [Fact]
    public void An_alert_of_a_fixture_ends_by_its_own_word_and_one_of_the_host_or_the_store_by_theirs()
    {
        Func<StoredAlert, bool> mayEnd = AlertConditions.MayEnd([Running, Lost with { Name = "press-2" }]);
        Assert.Equal(
            AlertKinds.All.Where(AlertKinds.IsOfStore), AlertKinds.All.Where(kind => mayEnd(Alert(1, kind) with { Fixture = "press-2" })));
        Assert.All(AlertKinds.All, kind => Assert.True(mayEnd(Alert(1, kind)) && mayEnd(Alert(1, kind) with { Fixture = "" })));
    }

    /// <summary>501 alerts that are over, then one that lasts: the oldest goes; what lasts stays however old.</summary>
    [Fact]
    public void Five_hundred_alerts_are_shown_and_every_one_that_lasts()
    {
        using var store = new TemporaryStore();
        var registry = new AlertRegistry(store.Database);
        registry.Put(Alert(1, AlertKinds.Broker));
        PutEnded(store, 2, 502);

        var book = new AlertBook(registry);
        Assert.Equal(501, book.All.Count);
        Assert.Equal((502, 1), (book.All[0].Id, book.All[^1].Id));
        Assert.Equal(1, Assert.Single(book.Observe([new(AlertKinds.Host, "", "new", "T", "")], _ => false, Now)).Alert.Times);
        Assert.Equal((501, 503, 1), (book.All.Count, book.All[0].Id, book.All[^1].Id));
        Assert.False(book.Dismiss(2, Now));
        Assert.True(book.Dismiss(503, Now));
        Assert.Equal([503L], book.All.Where(alert => alert.Dismissed is not null).Select(alert => alert.Id));
        Assert.True(book.Dismiss(null, Now.AddHours(1)));
        Assert.Equal((Now, 501), (book.All[0].Dismissed, book.All.Count(alert => alert.Dismissed is not null)));
    }

    /// <summary>In one transaction, as one at a time would wait for the disk 500 times.</summary>
    private static void PutEnded(TemporaryStore store, int first, int last)
    {
        using SqliteConnection connection = store.Database.Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"WITH RECURSIVE n(id) AS (SELECT {first} UNION ALL SELECT id + 1 FROM n WHERE id < {last}) "
            + "INSERT INTO alerts (alert_id, kind, fixture, subject, title, detail, times, raised_unix_milliseconds, ended_unix_milliseconds)"
            + " SELECT id, 'host', '', id, 'T', '', 1, 0, 1 FROM n";
        command.ExecuteNonQuery();
    }

    private static StoredAlert Alert(long id, string kind) => new(id, kind, "press-1", "", "T", "", 1, Now, null, null);

    private static string Raised(string heading, FixtureView fixture, HostHealth host) => WholeText.Of(heading,
        AlertConditions.Of([fixture], host, Silence, Now)
            .Select(one => new StoredAlert(1, one.Kind, one.Fixture, one.Subject, one.Title, one.Detail, 1, Now, null, null))
            .Select(alert => new
            {
                alert.Kind,
                alert.Fixture,
                alert.Subject,
                Raised = AlertText.OfRaised(alert),
                Ended = AlertText.OfEnded(alert, fixture),
            }));
}
