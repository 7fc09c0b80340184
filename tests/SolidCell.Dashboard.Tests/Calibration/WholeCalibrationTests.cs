using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Calibration;

/// <summary>
/// Answers about the calibration of a virtual fixture, one order after the other, in Whole/answers.txt. What its load cell shows has noise,
/// and is left out.
/// </summary>
public sealed class WholeCalibrationTests
{
    private static readonly (string Path, object? Body)[] Orders =
    [
        ("calibration", null),
        ("tare", new { to_newtons = 100.5 }), ("tare", new { to_newtons = 1e6 }), ("tare", new { to_newtons = -1e6 }),
        ("tare", new { to_newtons = 0 }),
        ("die", new { diameter_millimetres = 13 }), ("die", new { diameter_millimetres = 50 }), ("die", new { diameter_millimetres = 50.1 }),
        ("die", new { diameter_millimetres = -1 }), ("die", new { }), ("die", new { diameter_millimetres = 0 }),
        ("calibrate", new { channel = "nothing", is_nominal = true }), ("calibrate", new { channel = "voltage" }),
        ("calibrate", new { channel = "voltage", is_nominal = true, points = Array.Empty<object>() }),
        ("calibrate", new { channel = "voltage", points = new[] { new { shown = 0.0, @true = 0.0 } } }),
        ("calibrate", new { channel = "voltage", points = new[] { new { shown = 0.0, @true = 0.001 }, new { shown = 4.0, @true = 4.04 } } }),
        ("calibrate", new { channel = "voltage", points = new[] { new { shown = 0.0, @true = 0.0 }, new { shown = 4.0, @true = 0.9 } } }),
        ("calibrate", new { channel = "voltage", is_nominal = true }),
        ("calibration/guide", null), ("calibration/guide", new { }), ("calibration/answer", new { step = 1 }),
        ("calibration/cancel", new { }), ("calibration/undo", new { }),
    ];

    [Fact]
    public async Task What_is_answered_about_a_calibration_is_what_it_was()
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.AddFixtureAsync("press-1", "bare-li", speed: 1);
        await bench.NextAsync(reading => reading.StackMegapascals is not null);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        var parts = new List<string>();
        foreach ((string path, object? body) in Orders)
        {
            parts.Add(await AskAsync(client, path, body));
        }

        WholeText.Check("Calibration", "answers.txt", parts);
    }

    private static async Task<string> AskAsync(HttpClient client, string path, object? body)
    {
        string address = $"/api/fixtures/press-1/{path}";
        using HttpResponseMessage answer = body is null
            ? await client.GetAsync(address, TestContext.Current.CancellationToken)
            : await client.PostAsJsonAsync(address, body, TestContext.Current.CancellationToken);
        JsonNode? json = await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
        JsonObject said = json!.AsObject();
        Array.ForEach(["stack_newtons", "stack_megapascals", "trace_id"], name => said.Remove(name));
        return WholeText.Of($"{path} {(body is null ? "" : JsonSerializer.Serialize(body))}: {(int)answer.StatusCode}", said);
    }
}
