using System.Text;
using Microsoft.Playwright;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>
/// Two fixtures get a protocol from a file, are started and stopped together, and one gets another simulated cell. In Chromium, on virtual
/// fixtures.
/// </summary>
public class SeveralFixturesBrowserTests
{
    private const string Wrong = "solidcell: 1\nname: mine\ncell:\n  kind: symmetric\nsteps:\n  - deposit: 1 mA/cm3\n    for: 1 h\n";

    private const string Right =
        "solidcell: 1\nname: mine\ncell:\n  kind: symmetric\nsteps:\n  - loop: 20\n    steps:\n      - deposit: 0.1 mA/cm2\n        for: 1 h\n"
        + "      - strip: 0.1 mA/cm2\n        for: 1 h\n";

    [Fact]
    public async Task A_protocol_from_a_file_is_flashed_to_two_fixtures_which_are_started_and_stopped_together()
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.AddFixtureAsync("press-1", "bare-li", speed: 1);
        await bench.AddFixtureAsync("press-2", "ndl-li", speed: 1);
        await bench.AddFixtureAsync("press-3", "ndl-li", speed: 1);
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench, "/");
        IPage page = visit.Page;
        await page.GetByLabel("Choose press-1").CheckAsync();
        await page.GetByLabel("Choose press-2").CheckAsync();
        await visit.LookAsync("overview-chosen");
        await FlashAsync(visit);
        await StartAsync(visit);
        await ProgressAsync(visit, bench.Server.Url);
        await StopAsync(visit, bench.Server.Url);
        await SwapAsync(visit);
        Assert.Equal([], visit.Problems);
    }

    private static async Task FlashAsync(BrowserVisit visit)
    {
        IPage page = visit.Page;
        ILocator chosen = page.GetByRole(AriaRole.Group, new() { Name = "Commands for the chosen fixtures" });
        await chosen.GetByRole(AriaRole.Button, new() { Name = "Flash" }).ClickAsync();
        await page.GetByText("Asked by").WaitForAsync();
        await page.GetByLabel("Or open a file").SetInputFilesAsync(File("wrong.yaml", Wrong));
        await page.Locator(".problems button", new() { HasText = "6:14" }).WaitForAsync();
        Assert.True(await page.GetByRole(AriaRole.Button, new() { Name = "Flash to 2 fixtures" }).IsDisabledAsync());
        await visit.LookAsync("flash-file-dialog");
        await page.GetByLabel("Or open a file").SetInputFilesAsync(File("right.yaml", Right));
        await page.GetByText("Largest density").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Flash to 2 fixtures" }).ClickAsync();
        await OutcomesAsync(page, "has mine");
        await visit.LookAsync("flash-several-dialog");
        await CloseAsync(page);
    }

    private static async Task StartAsync(BrowserVisit visit)
    {
        IPage page = visit.Page;
        await page.GetByRole(AriaRole.Group, new() { Name = "Commands for the chosen fixtures" })
            .GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await page.GetByLabel("Cell in press-1").FillAsync("C1");
        await page.GetByLabel("Cell in press-2").FillAsync("C2");
        await page.GetByRole(AriaRole.Button, new() { Name = "13 mm" }).ClickAsync();
        await page.Locator("tr[data-fixture='press-2']", new() { HasText = "at most 0.133 mA" }).Last.WaitForAsync();
        ILocator start = page.GetByRole(AriaRole.Button, new() { Name = "Start 2 tests" });
        Assert.True(await start.IsDisabledAsync());
        await page.GetByLabel("I have read these limits. The cells in press-1, press-2", new() { Exact = false }).CheckAsync();
        await visit.LookAsync("start-several-dialog");
        await start.ClickAsync();
        await OutcomesAsync(page, "runs, test");
        await CloseAsync(page);
    }

    private static async Task ProgressAsync(BrowserVisit visit, string url)
    {
        IPage page = visit.Page;
        ILocator row = page.Locator("tr[data-fixture='press-1'] td[data-label='Test']");
        await row.GetByText("of 40.0 h").WaitForAsync();
        await visit.LookAsync("overview-progress");
        await page.GotoAsync(url + "/fixtures/press-1");
        await page.Locator(".tile", new() { HasText = "of 40.0 h" }).WaitForAsync();
        await page.GetByText("Last word").WaitForAsync();
        await visit.LookAsync("fixture-progress");
    }

    private static async Task StopAsync(BrowserVisit visit, string url)
    {
        IPage page = visit.Page;
        await page.GotoAsync(url + "/");
        await page.GetByLabel("Choose press-1").CheckAsync();
        await page.GetByLabel("Choose press-2").CheckAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Commands for the chosen fixtures" })
            .GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        Assert.Equal(["press-1", "press-2"], await page.Locator("table.many tbody th").AllInnerTextsAsync());
        await visit.LookAsync("stop-several-dialog");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop them" }).ClickAsync();
        await OutcomesAsync(page, "stopped");
        await CloseAsync(page);
    }

    private static async Task SwapAsync(BrowserVisit visit)
    {
        IPage page = visit.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "press-3", Exact = true }).ClickAsync();
        await page.GetByText("a simulated ndl-li cell").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Swap cell" }).ClickAsync();
        await page.Locator("#virtual-cell option[value='n-li']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.GetByLabel("Cell to put in").SelectOptionAsync("n-li");
        await visit.LookAsync("swap-dialog");
        await page.GetByRole(AriaRole.Button, new() { Name = "Swap the cell" }).ClickAsync();
        await page.GetByText("a simulated n-li cell").WaitForAsync();
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Audit" }).ClickAsync();
        await page.Locator("main tbody tr", new() { HasText = "swap-cell" }).First.WaitForAsync();
        await visit.LookAsync("audit");
    }

    private static FilePayload File(string name, string text) =>
        new() { Name = name, MimeType = "text/yaml", Buffer = Encoding.UTF8.GetBytes(text) };

    private static async Task OutcomesAsync(IPage page, string words)
    {
        foreach (string fixture in new[] { "press-1", "press-2" })
        {
            await page.Locator($"table.many tr[data-fixture='{fixture}'] .outcome", new() { HasText = words }).WaitForAsync();
        }
    }

    private static async Task CloseAsync(IPage page)
    {
        await page.Locator("dialog footer").GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await page.Locator("dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
