using System.Net;
using SolidCell.Dashboard.Alerts;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Dashboard.Notifying;
using SolidCell.Dashboard.Webhooks;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Tests.Notifying;

public sealed class QuietHoursTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 29, 0, 0, 0, TimeSpan.FromHours(9));
    private static readonly StoredAlert Alert = new(1, "soft-short", "bench-1", "t1", "Soft short", "1 so far.", 1, Midnight, null, null);

    [Theory]
    [InlineData("22:00-06:00", 21, 59, false)]
    [InlineData("22:00-06:00", 22, 0, true)]
    [InlineData("22:00-06:00", 5, 59, true)]
    [InlineData("22:00-06:00", 6, 0, false)]
    [InlineData(" 12:00 - 13:00 ", 12, 30, true)]
    [InlineData("12:00-13:00", 13, 0, false)]
    public void Quiet_hours_hold_from_the_first_minute_to_before_the_last_over_midnight_too(string text, int hour, int minute,
        bool holds) =>
        Assert.Equal(holds, QuietHours.Read(text)!.Holds(Midnight.AddHours(hour).AddMinutes(minute)));

    [Theory]
    [InlineData("22:00")]
    [InlineData("22:00-22:00")]
    [InlineData("22-6")]
    [InlineData("22:00-06:00-07:00")]
    [InlineData("24:00-06:00")]
    [InlineData("")]
    public void What_is_no_pair_of_times_is_none(string text) => Assert.Null(QuietHours.Read(text));

    [Fact]
    public void A_route_takes_its_kinds_of_its_fixtures_and_all_where_none_is_named()
    {
        var route = new AlertRoute("night", new Nowhere());

        Assert.True(route.Takes(Alert));
        Assert.False((route with { Kinds = ["hard-short"] }).Takes(Alert));
        Assert.True((route with { Kinds = ["hard-short", "soft-short"] }).Takes(Alert));
        Assert.True((route with { Fixtures = ["lab-*", "bench-?"] }).Takes(Alert));
        Assert.False((route with { Fixtures = ["Bench-*"] }).Takes(Alert));
        Assert.False((route with { Kinds = ["soft-short"], Fixtures = ["lab-*"] }).Takes(Alert));
    }

    [Fact]
    public void In_quiet_hours_only_what_is_urgent_is_told()
    {
        var route = new AlertRoute("night", new Nowhere()) { Quiet = QuietHours.Read("22:00-06:00"), Urgent = ["hard-short"] };

        Assert.False(route.MayTell(Alert, Midnight));
        Assert.True(route.MayTell(Alert with { Kind = "hard-short" }, Midnight));
        Assert.True(route.MayTell(Alert, Midnight.AddHours(12)));
        Assert.True((route with { Quiet = null }).MayTell(Alert, Midnight));
    }

    [Fact]
    public void A_receiver_that_fails_is_asked_again_after_2_seconds_then_twice_as_long_up_to_a_minute() =>
        Assert.Equal([2, 4, 8, 16, 32, 60, 60, 60], Enumerable.Range(1, 8).Select(failed => WebhookPatience.After(failed).TotalSeconds));

    [Theory]
    [InlineData(null, true)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    [InlineData(499, false)]
    [InlineData(408, true)]
    [InlineData(429, true)]
    [InlineData(404, false)]
    [InlineData(301, false)]
    public void Another_attempt_is_worth_it_where_the_receiver_may_come_back(int? answer, bool worth) =>
        Assert.Equal(worth, WebhookPatience.IsWorthAnother((HttpStatusCode?)answer));

    [Theory]
    [InlineData("silent", "bench-1 is heard again.")]
    [InlineData("broker", "The MQTT broker is back.")]
    [InlineData("storage", "Records are being stored again.")]
    [InlineData("fault", "No longer active: Soft short.")]
    [InlineData("soft-short", "Closed: Soft short. bench-1 has left that test.")]
    [InlineData("lag", "Over: Soft short.")]
    public void What_is_over_is_said_in_its_own_words(string kind, string text) =>
        Assert.Equal(text, AlertText.OfEnded(Alert with { Kind = kind }, null));

    [Fact]
    public void A_short_that_ends_while_its_test_goes_on_was_judged_anew()
    {
        var test = new FixtureTest("t1", "running", null, "Li-1", "symmetric", 1, 0, Midnight, null);
        var view = new FixtureView("bench-1", false, "running", FixtureLinks.Live, Midnight, 0) { Test = test };

        Assert.Equal("Judged anew by the fixture: Soft short.", AlertText.OfEnded(Alert, view));
        Assert.StartsWith("Closed", AlertText.OfEnded(Alert, view with { Test = test with { Id = "t2" } }), StringComparison.Ordinal);
        Assert.Equal("Soft short. 1 so far.", AlertText.OfRaised(Alert));
    }

    [Theory]
    [InlineData("alert-raised", "hard-short", "5", "warning")]
    [InlineData("alert-raised", "fault", "5", "warning")]
    [InlineData("alert-raised", "storage", "5", "warning")]
    [InlineData("alert-raised", "soft-short", "3", "warning")]
    [InlineData("alert-ended", "hard-short", "2", "white_check_mark")]
    public async Task Ntfy_gets_the_priority_of_the_kind(string what, string kind, string priority, string tags)
    {
        var message = new WebhookMessage(1, what, "text", Midnight, Alert with { Kind = kind }, null, "https://lab/");
        using HttpContent content = WebhookBody.Of(message, WebhookFormat.Ntfy);
        using HttpContent test = WebhookBody.Of(WebhookMessage.Test(Midnight, ""), WebhookFormat.Ntfy);

        Assert.Equal((priority, tags, "Soft short", "https://lab/"),
            (content.Headers.GetValues("Priority").Single(), content.Headers.GetValues("Tags").Single(), content.Headers.GetValues("Title").Single(),
                content.Headers.GetValues("Click").Single()));
        Assert.Equal("text", await content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("SolidCell", test.Headers.GetValues("Title").Single());
        Assert.False(test.Headers.Contains("Click"));
    }

    private sealed class Nowhere : IAlertTarget
    {
        public string Receiver => "nowhere";

        public Task SendAsync(WebhookMessage message, CancellationToken cancellation) => Task.CompletedTask;
    }
}
