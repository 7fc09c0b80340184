using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using SolidCell.Core.Measurement;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Operations;
using SolidCell.Protocols.Builtin;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Tests.Commands;

/// <summary>A start by the dashboard is checked, asked of the fixture, and taken back as one by the command line is.</summary>
public class StartTests
{
    private const string Fixture = "press-1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_start_that_the_fixture_refuses_leaves_no_planned_test()
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.AddFixtureAsync(Fixture, "ndl-li", speed: 1);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        FlashPlan ccd = Known(bench, "ccd");
        (HttpStatusCode status, string detail) =
            await StartAsync(client,
                Fixture, new { cell = "x", area_square_centimetres = 0.7854, is_confirmed = true, program_sha256 = ccd.Sha256Text });
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("does not hold this program", detail, StringComparison.Ordinal);
        Assert.Equal((0, 0), (Count(bench, "tests"), Count(bench, "cells")));
    }

    [Theory]
    [InlineData("ccd", "full-1", null, 0.0, "ccd is for a symmetric cell, but full-1 in press-1 is a full one")]
    [InlineData("ncm", "x", 0.7854, 0.0, "needs a capacity")]
    [InlineData("ccd", "x", 9.0, 0.0, "would drive 28.8 mA through 9 cm2, beyond 10 mA (the fixture's range)")]
    [InlineData("ccd", "x", 21.0, 0.0, "at most 20 cm2")]
    [InlineData("ccd", "x", 0.7854, 2001.0, "a fixture takes at most 20 cm2 and 2000 mAh")]
    [InlineData("ccd", "", 0.7854, 0.0, "at most 64 letters")]
    public async Task What_the_command_line_refuses_is_refused_here_too_and_nothing_is_sent(
        string protocol, string cell, double? area, double capacity, string words)
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.AddFixtureAsync(Fixture, "ndl-li", speed: 1);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        new CellRegistry(bench.Store, TimeProvider.System).Add(new NewCell("full-1", CellKind.Full, 78_540_000)
        {
            CapacityNanoampHours = 2_400_000,
        });
        FlashPlan plan = Known(bench, protocol);
        (HttpStatusCode status, string detail) =
            await StartAsync(client,
                Fixture, new
                {
                    cell,
                    area_square_centimetres = area,
                    capacity_milliamp_hours = area is null ? (double?)null : capacity,
                    is_confirmed = true,
                    program_sha256 = plan.Sha256Text
                });
        Assert.Contains(words, detail, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal((0, 0), (Count(bench, "tests"), Count(bench, "commands")));
    }

    [Fact]
    public async Task The_program_that_the_fixture_reports_is_shown_whatever_was_flashed_from_here()
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.AddFixtureAsync(Fixture, "ndl-li", speed: 1);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        using HttpResponseMessage flashed =
            await client.PostAsJsonAsync($"/api/fixtures/{Fixture}/flash", new { protocol = "ccd" }, Cancellation);
        Assert.True(flashed.IsSuccessStatusCode);
        FlashPlan other = Known(bench, "dcir");
        await bench.Commander.UploadAsync(Fixture, other.Program.Bytes, other.Program.Sha256, Cancellation);
        await Eventually.IsAsync(() => bench.Live.Find(Fixture)!.ProgramSha256 == other.Sha256Text);
        Assert.Equal("dcir",
            (string?)JsonNode.Parse(await client.GetStringAsync($"/api/fixtures/{Fixture}/protocol", Cancellation))!["name"]);
    }

    [Fact]
    public async Task A_program_that_is_not_known_here_is_not_taken_for_the_one_that_is()
    {
        await using TestBench bench = await TestBench.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        string status = $$"""{"state":"idle","boot_id":1,"program":"{{new string('a', 64)}}"}""";
        await bench.PublishAsync("solidcell/press-2/status", Encoding.UTF8.GetBytes(status), retain: true);
        await Eventually.IsAsync(() => bench.Live.Find("press-2") is not null);
        using HttpResponseMessage held = await client.GetAsync("/api/fixtures/press-2/protocol", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, held.StatusCode);
        (HttpStatusCode code, string detail) =
            await StartAsync(client, "press-2", new { cell = "x", area_square_centimetres = 0.7854, is_confirmed = true });
        Assert.Equal(HttpStatusCode.BadRequest, code);
        Assert.Contains("holds a protocol that this data directory does not know (SHA-256 aaaaaaaaaaaa)", detail, StringComparison.Ordinal);
    }

    /// <summary>A protocol that this host has sent before.</summary>
    private static FlashPlan Known(TestBench bench, string name)
    {
        FlashPlan plan = FlashPlan.Of(BuiltinProtocols.Load(name), BuiltinProtocols.Read(name));
        new ProtocolRegistry(bench.Store, TimeProvider.System).Add(plan.Program.Sha256, name, plan.Program.Bytes, plan.Source);
        return plan;
    }

    private static async Task<(HttpStatusCode Status, string Detail)> StartAsync(HttpClient client, string fixture, object order)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync($"/api/fixtures/{fixture}/start", order, Cancellation);
        return (answer.StatusCode, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))?["detail"] ?? "");
    }

    private static long Count(TestBench bench, string table)
    {
        using SqliteConnection connection = bench.Store.Connect();
        return connection.Scalar<long>($"SELECT COUNT(*) FROM {table}");
    }
}
