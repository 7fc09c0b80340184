using System.Net;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Ingest.Live;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Tests.Commands;

/// <summary>What takes the current away goes out first and is written down afterwards, whatever the disk does.</summary>
public class StopFirstTests
{
    private const string Fixture = "press-1";
    private const int AnHour = 3600;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("stop", "finished")]
    [InlineData("pause", "paused")]
    public async Task A_database_that_somebody_holds_does_not_hold_up_a_command_that_takes_the_current_away(string command, string state)
    {
        await using TestBench bench = await TestBench.StartAsync();
        bench.Store.PatienceSeconds = AnHour;
        await bench.AddFixtureAsync(Fixture, "ndl-li", speed: 1);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        await PostAsync(client, "flash", new { protocol = "ccd" });
        await PostAsync(client, "start", new { cell = "Li-0815", area_square_centimetres = 0.7854, is_confirmed = true });
        using (SqliteConnection other = bench.Store.Connect())
        {
            other.Execute("BEGIN IMMEDIATE");
            Task<FixtureReading> halted = bench.NextAsync(reading => reading.State == state);
            await PostAsync(client, command, new { });
            await halted;
            other.Execute("ROLLBACK");
        }

        await Eventually.IsAsync(() => new AuditReader(bench.Store).List(Fixture, 10)
            .Any(note => note.Name == command && note.Outcome == "done"));
    }

    [Fact]
    public async Task Commands_that_cannot_be_written_down_are_an_alert_until_they_are()
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.AddFixtureAsync(Fixture, "ndl-li", speed: 1);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        using (SqliteConnection other = bench.Store.Connect())
        {
            other.Execute("BEGIN IMMEDIATE");
            using HttpResponseMessage answer = await client.PostAsJsonAsync($"/api/fixtures/{Fixture}/stop", new { }, Cancellation);
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
            await Eventually.IsAsync(() => bench.Commander.AuditProblem is not null);
            other.Execute("ROLLBACK");
        }

        bench.Look();
        Assert.Contains("\"kind\":\"audit\"", await client.GetStringAsync("/api/alerts", Cancellation), StringComparison.Ordinal);
        await Eventually.IsAsync(() => bench.Commander.AuditProblem is null);
    }

    private static async Task PostAsync(HttpClient client, string command, object order)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync($"/api/fixtures/{Fixture}/{command}", order, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }
}
