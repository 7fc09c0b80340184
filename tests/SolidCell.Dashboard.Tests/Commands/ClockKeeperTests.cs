using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using SolidCell.Core.Recording;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Store.Records;

namespace SolidCell.Dashboard.Tests.Commands;

public class ClockKeeperTests
{
    private const string Fixture = "press-1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fixture_whose_test_goes_on_after_a_power_cut_is_told_the_time_once()
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.AddFixtureAsync(Fixture, "ndl-li", speed: 1);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        await PostAsync(client, "flash", new { protocol = "ccd" });
        await PostAsync(client, "start", new { cell = "Li-0815", area_square_centimetres = 0.7854, is_confirmed = true });
        var clockSet = new TaskCompletionSource<RecordGroup>(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Ingest.Committed += (_, batch) =>
        {
            if (batch.Groups.FirstOrDefault(group => group.Kind == RecordKind.ClockSet) is { } found)
            {
                clockSet.TrySetResult(found);
            }
        };
        DateTimeOffset before = DateTimeOffset.UtcNow;
        long boot = bench.Live.Find(Fixture)!.BootId!.Value;
        // As if this boot had taken the test up; in truth it began it, and nobody told it the time since then.
        using (SqliteConnection connection = bench.Store.Connect())
        using (SqliteCommand resumed = connection.CreateCommand())
        {
            resumed.CommandText =
                $"INSERT INTO resumes (fixture_id, boot_id, sequence, test_milliseconds, gap_milliseconds, unaccounted_charge_nanoamp_hours, step_count) SELECT fixture_id, {boot}, 0, 0, 4000, 0, 1 FROM fixtures WHERE name = '{Fixture}'";
            Assert.Equal(1, resumed.ExecuteNonQuery());
        }

        RecordGroup told = await clockSet.Task.WaitAsync(Cancellation);
        Assert.InRange(told.Field(0, 0), before.ToUnixTimeMilliseconds(), DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        Assert.False(new Store.Reading.DurablePositions(bench.Store).IsResumedWithoutClock(Fixture, boot));
    }

    private static async Task PostAsync(HttpClient client, string command, object order)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync($"/api/fixtures/{Fixture}/{command}", order, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }
}
