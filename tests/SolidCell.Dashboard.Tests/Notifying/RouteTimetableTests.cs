using SolidCell.Dashboard.Notifying;
using SolidCell.Dashboard.Webhooks;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Tests.Notifying;

/// <summary>Who, what, quiet hours, repeat: by the clock that is given.</summary>
public sealed class RouteTimetableTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_alert_is_told_once_and_its_end_once()
    {
        RouteTimetable timetable = Timetable(new AlertRoute("all", new Nobody()));
        StoredAlert alert = Alert(1, "fault", "bench-1");
        Assert.Equal([(alert, false)], timetable.Due([alert], Noon));
        Assert.Empty(timetable.Due([alert], Noon.AddHours(5)));
        StoredAlert over = alert with { Ended = Noon.AddHours(6) };
        Assert.Equal([(over, true)], timetable.Due([over], Noon.AddHours(6)));
        Assert.Empty(timetable.Due([over], Noon.AddHours(7)));
    }

    [Fact]
    public void Only_kinds_and_fixtures_of_the_route_are_told()
    {
        RouteTimetable timetable = Timetable(new AlertRoute("some", new Nobody()) { Kinds = ["hard-short"], Fixtures = ["bench-*"] });
        StoredAlert meant = Alert(3, "hard-short", "bench-2");
        Assert.Equal([(meant, false)], timetable.Due([Alert(1, "silent", "bench-2"), Alert(2, "hard-short", "press-1"), meant], Noon));
    }

    [Fact]
    public void Quiet_hours_over_midnight_hold_back_what_is_not_urgent_until_they_end()
    {
        RouteTimetable timetable =
            Timetable(new AlertRoute("night", new Nobody()) { Quiet = QuietHours.Read("22:00-07:00"), Urgent = ["fault"] });
        StoredAlert silent = Alert(1, "silent", "bench-1"), fault = Alert(2, "fault", "bench-1");
        Assert.Equal([(fault, false)], timetable.Due([silent, fault], Noon.AddHours(11)));
        Assert.Empty(timetable.Due([silent, fault], Noon.AddHours(18.9)));
        Assert.Equal([(silent, false)], timetable.Due([silent, fault], Noon.AddHours(19)));
    }

    [Fact]
    public void What_came_and_went_in_quiet_hours_is_not_told()
    {
        RouteTimetable timetable = Timetable(new AlertRoute("night", new Nobody()) { Quiet = QuietHours.Read("22:00-07:00") });
        StoredAlert silent = Alert(1, "silent", "bench-1");
        Assert.Empty(timetable.Due([silent], Noon.AddHours(11)));
        Assert.Empty(timetable.Due([silent with { Ended = Noon.AddHours(12) }], Noon.AddHours(20)));
    }

    [Fact]
    public void What_lasts_is_repeated_until_somebody_puts_it_away()
    {
        RouteTimetable timetable = Timetable(new AlertRoute("again", new Nobody()) { Repeat = TimeSpan.FromMinutes(30) });
        StoredAlert alert = Alert(1, "broker", "");
        Assert.Single(timetable.Due([alert], Noon));
        Assert.Empty(timetable.Due([alert], Noon.AddMinutes(29)));
        Assert.Single(timetable.Due([alert], Noon.AddMinutes(30)));
        Assert.Empty(timetable.Due([alert with { Dismissed = Noon }], Noon.AddMinutes(90)));
    }

    [Fact]
    public void A_cause_that_flaps_is_told_once()
    {
        RouteTimetable timetable = Timetable(new AlertRoute("all", new Nobody()));
        StoredAlert alert = Alert(1, "silent", "bench-1");
        timetable.Due([alert], Noon);
        timetable.Due([alert with { Ended = Noon.AddMinutes(1) }], Noon.AddMinutes(1));
        Assert.Empty(timetable.Due([alert], Noon.AddMinutes(2)));
    }

    [Fact]
    public void What_the_host_before_this_one_has_told_is_not_told_again_but_its_end_is()
    {
        RouteTimetable timetable = Timetable(new AlertRoute("all", new Nobody()));
        StoredAlert old = Alert(1, "fault", "bench-1") with { Raised = Noon.AddDays(-1) };
        Assert.Empty(timetable.Due([old], Noon));
        Assert.Single(timetable.Due([old with { Ended = Noon }], Noon));
    }

    [Theory]
    [InlineData("22-07")]
    [InlineData("22:00-22:00")]
    [InlineData("25:00-07:00")]
    [InlineData("")]
    public void What_is_no_pair_of_times_is_no_quiet_hours(string text) => Assert.Null(QuietHours.Read(text));

    private static RouteTimetable Timetable(AlertRoute route) => new(route, Noon);

    private static StoredAlert Alert(long id, string kind, string fixture) =>
        new(id, kind, fixture, "", "Title", "Detail", 1, Noon, null, null);

    private sealed class Nobody : IAlertTarget
    {
        public string Receiver => "nobody";

        public Task SendAsync(WebhookMessage message, CancellationToken cancellation) => Task.CompletedTask;
    }
}
