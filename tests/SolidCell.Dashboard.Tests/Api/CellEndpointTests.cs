using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SolidCell.Core.Measurement;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Tests.Api;

public class CellEndpointTests
{
    private const string Cell = "/api/cell?name=C%2F12";

    [Fact]
    public async Task A_cell_is_changed_with_a_history_and_the_change_is_taken_back()
    {
        await using TestBench bench = await TestBench.StartAsync();
        new CellRegistry(bench.Store, TimeProvider.System).Add(new NewCell("C/12", CellKind.Symmetric, 78_539_816));
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        JsonNode changed = await PostAsync(client, Cell,
            new { active_mass_milligrams = 13.2, notes = " cracked ", card = new { pellet_um = "650", batch = "" } }, HttpStatusCode.OK);
        Assert.Equal(13.2, (double)changed["cell"]!["active_mass_milligrams"]!);
        Assert.Equal("cracked", (string?)changed["cell"]!["notes"]);
        Assert.Equal("""{"pellet_um":650}""", changed["cell"]!["card"]!.ToJsonString());
        Assert.Equal(0.785, (double)changed["cell"]!["area_square_centimetres"]!, 3);
        Assert.Contains(changed["changes"]!.AsArray(), change => (string?)change!["after"] == "cracked");
        JsonNode back = await PostAsync(client, "/api/cell/undo?name=C%2F12", new { }, HttpStatusCode.OK);
        Assert.Equal("", (string?)back["cell"]!["notes"]);
        Assert.All(back["changes"]!.AsArray(), change => Assert.True((bool)change!["is_undone"]!));
    }

    [Fact]
    public async Task A_capacity_and_a_mass_that_are_emptied_are_not_known_any_more()
    {
        await using TestBench bench = await TestBench.StartAsync();
        var cells = new CellRegistry(bench.Store, TimeProvider.System);
        cells.Add(new NewCell("C/12", CellKind.Full, 78_539_816) { CapacityNanoampHours = 2_400_000, ActiveMassMicrograms = 13_200 });
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        await PostAsync(client, Cell, new { capacity_milliamp_hours = 0, active_mass_milligrams = 0 }, HttpStatusCode.OK);
        Assert.Equal(new NewCell("C/12", CellKind.Full, 78_539_816), cells.Find("C/12")!.Description);
    }

    [Fact]
    public async Task A_check_compares_the_protocols_card_with_that_of_the_cell()
    {
        await using TestBench bench = await TestBench.StartAsync();
        new CellRegistry(bench.Store, TimeProvider.System).Add(new NewCell("C/12", CellKind.Symmetric, 78_539_816)
        {
            Card = """{"pellet_um":650}""",
        });
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        const string yaml = "solidcell: 1\nname: a\ncell:\n  kind: symmetric\n  active-mass: 5 mg\n  card:\n    pellet: 0.7 mm\nsteps:\n  - deposit: 20 mA/g\n    for: 1 h\n";
        JsonNode report = await PostAsync(client,
            "/api/protocols/check", new { yaml, cell = "c/12", area_square_centimetres = 0.785, active_mass_milligrams = 10 }, HttpStatusCode.OK);
        Assert.Equal("""{"pellet_um":700}""", report["card"]!.ToJsonString());
        Assert.Contains("700 um", (string?)report["card_conflicts"]!.AsArray().Single(), StringComparison.Ordinal);
        Assert.Equal(0.2, (double)report["limits"]!["largest_milliamps"]!, 6);
    }

    [Theory]
    [InlineData("""{ "area_square_centimetres": -1 }""", "above 0")]
    [InlineData("""{ "active_mass_milligrams": -1 }""", "at most 10000 mg")]
    [InlineData("""{ "name": "" }""", "1 to 64 characters")]
    [InlineData("""{ "card": { "pellet_um": "thick" } }""", "a number from 1 to 20000")]
    [InlineData("""{ "card": { "colour": "blue" } }""", "a card has no 'colour'")]
    public async Task What_no_cell_can_be_is_refused_and_nothing_is_written(string order, string reason)
    {
        await using TestBench bench = await TestBench.StartAsync();
        var cells = new CellRegistry(bench.Store, TimeProvider.System);
        cells.Add(new NewCell("C/12", CellKind.Symmetric, 78_539_816));
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        JsonNode problem = await PostAsync(client, Cell, JsonNode.Parse(order)!, HttpStatusCode.BadRequest);
        Assert.Contains(reason, (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal(new NewCell("C/12", CellKind.Symmetric, 78_539_816), cells.Find("C/12")!.Description);
    }

    [Fact]
    public async Task The_cell_of_a_fixture_is_not_swapped_while_a_test_is_on_or_where_a_person_must_do_it()
    {
        await using TestBench bench = await TestBench.StartAsync(before: GoneFixture.LeaveAsync);
        await bench.AddFixtureAsync("press-1", "bare-li", speed: 1);
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        JsonNode gone = await PostAsync(client, $"/api/fixtures/{GoneFixture.Name}/virtual-cell", new { cell = "n-li" }, HttpStatusCode.BadRequest);
        Assert.Contains("take the cell out by hand", (string?)gone["detail"], StringComparison.Ordinal);
        JsonNode unknown = await PostAsync(client, "/api/fixtures/press-1/virtual-cell", new { cell = "gold" }, HttpStatusCode.BadRequest);
        Assert.Contains("There is no virtual cell 'gold'", (string?)unknown["detail"], StringComparison.Ordinal);
        await PostAsync(client, "/api/fixtures/press-1/flash", new { protocol = "ccd" }, HttpStatusCode.OK);
        await PostAsync(client, "/api/fixtures/press-1/start", new { cell = "C1", area_square_centimetres = 0.785, is_confirmed = true },
            HttpStatusCode.OK);
        JsonNode on = await PostAsync(client, "/api/fixtures/press-1/virtual-cell", new { cell = "n-li" }, HttpStatusCode.BadRequest);
        Assert.Contains("A test is on in press-1", (string?)on["detail"], StringComparison.Ordinal);
    }

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, object body, HttpStatusCode expected)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        string text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }
}
