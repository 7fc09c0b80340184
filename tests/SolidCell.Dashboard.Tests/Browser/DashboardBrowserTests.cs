using System.Globalization;
using Microsoft.Playwright;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>
/// What a person does on a day: flash, start, see the short happen, look at it, take the data home. In Chromium, over real sockets.
/// </summary>
public class DashboardBrowserTests
{
    private const string Fixture = "press-1";

    [Fact]
    public async Task A_protocol_is_flashed_and_started_and_its_short_is_seen_looked_at_and_taken_home()
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.AddFixtureAsync(Fixture, "bare-li", speed: 20_000);
        await bench.AddFixtureAsync("press-2", "ndl-li", speed: 1);
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench);
        IPage page = visit.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = Fixture }).ClickAsync();
        await FlashAsync(page);
        await StartAsync(page);
        await ShortAsync(page);
        await WaveformAsync(page);
        await DownloadAsync(page);
        await OtherPagesAsync(page);
        Assert.Equal([], visit.Problems);
    }

    [Fact]
    public async Task Who_logs_out_is_asked_for_the_token_again()
    {
        await using TestBench bench = await TestBench.StartAsync(new DashboardOptions { Token = "correct-horse-battery" });
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench, "/alerts");
        IPage page = visit.Page;
        await Accessibility.AssertAsync(page, "login");
        await page.GetByLabel("Token").FillAsync("wrong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await page.GetByText("That is not the token").WaitForAsync();
        await Accessibility.AssertAsync(page, "login, refused");
        await page.GetByLabel("Token").FillAsync("correct-horse-battery");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await page.GetByText("No alerts").WaitForAsync();
        await Pictures.TakeAllAsync(page, "logged-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log out" }).ClickAsync();
        await page.GetByLabel("Token").WaitForAsync();
        await page.GotoAsync(bench.Server.Url + "/tests");
        Assert.EndsWith("/login?next=%2Ftests", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fixture_that_is_gone_is_not_shown_as_running()
    {
        await using TestBench bench =
            await TestBench.StartAsync(new DashboardOptions { Silence = TimeSpan.FromSeconds(3) }, before: GoneFixture.LeaveAsync);
        await bench.AddFixtureAsync(Fixture, "bare-li", speed: 1);
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench);
        IPage page = visit.Page;
        await page.Locator("tr[data-fixture='gone-1'] .badge.silent", new() { HasText = ", was running" }).WaitForAsync();
        Assert.Equal(0, await page.Locator(".badge.running").CountAsync());
        await Pictures.TakeAllAsync(page, "overview-gone");
        await page.GetByRole(AriaRole.Link, new() { Name = GoneFixture.Name, Exact = true }).ClickAsync();
        await page.GetByText("it was last heard at 2026-10-01").WaitForAsync();
        Assert.True(await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).IsEnabledAsync());
        await Pictures.TakeAllAsync(page, "fixture-gone");
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Tests" }).ClickAsync();
        await page.GetByText("Unknown since 2026-10-01").WaitForAsync();
        await Pictures.TakeAsync(page, "tests-gone");
    }

    private static async Task FlashAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Flash" }).ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Write or paste" }).ClickAsync();
        await page.GetByLabel("Protocol in YAML")
            .FillAsync("solidcell: 1\nname: mine\ncell:\n  kind: symmetric\nsteps:\n  - deposit: 1 mA/cm3\n");
        await page.GetByText("the protocol cannot be sent").WaitForAsync();
        await Pictures.TakeAsync(page, "flash-dialog-problems");
        Assert.True(await page.GetByRole(AriaRole.Button, new() { Name = "Flash to press-1" }).IsDisabledAsync());
        await page.GetByRole(AriaRole.Tab, new() { Name = "Choose" }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "ccd ", Exact = false }).First.CheckAsync();
        await page.GetByText("Largest density").WaitForAsync();
        await Pictures.TakeAllAsync(page, "flash-dialog");
        await page.GetByRole(AriaRole.Button, new() { Name = "Flash to press-1" }).ClickAsync();
        await page.GetByText("press-1 has ccd").WaitForAsync();
    }

    private static async Task StartAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        ILocator start = page.GetByRole(AriaRole.Button, new() { Name = "Start the test" });
        await page.GetByLabel("Cell", new() { Exact = true }).FillAsync("Li-0815");
        await page.GetByRole(AriaRole.Button, new() { Name = "10 mm" }).ClickAsync();
        await page.GetByText("2.513 mA").WaitForAsync();
        Assert.True(await start.IsDisabledAsync());
        await page.GetByLabel("I have read these limits", new() { Exact = false }).CheckAsync();
        await Pictures.TakeAllAsync(page, "start-dialog");
        await start.ClickAsync();
        await page.GetByText("The test runs on press-1").WaitForAsync();
    }

    private static async Task ShortAsync(IPage page)
    {
        await page.Locator(".toast", new() { HasText = "short in Li-0815" }).First.WaitForAsync();
        await page.Locator(".tile .badge.hard").WaitForAsync();
        await page.Locator(".events button.hard").First.WaitForAsync();
        await page.Locator(".result .big").WaitForAsync();
        await page.Locator(".badge.finished").First.WaitForAsync();
        await page.Locator(".capacities .u-over").WaitForAsync();
        Assert.Single((await page.Locator(".events time").AllInnerTextsAsync()).Select(time => time.Split(' ')[1]).Distinct());
        await page.Mouse.MoveAsync(0, 0);
        await page.Locator(".plot.volts .plot-label", new() { HasText = "in view" }).WaitForAsync();
        Assert.Matches(@"^\(\d\) press-1 · SolidCell$", await page.TitleAsync());
        await Pictures.TakeAllAsync(page, "fixture");
    }

    private static async Task WaveformAsync(IPage page)
    {
        await page.Locator(".events button.hard").First.ClickAsync();
        await page.Locator("dialog .u-over").First.WaitForAsync();
        Assert.Contains("mA/cm²", await page.Locator("dialog .pairs").InnerTextAsync(), StringComparison.Ordinal);
        await Pictures.TakeAllAsync(page, "waveform-dialog");
        await Accessibility.AssertAsync(page, "waveform dialog");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task DownloadAsync(IPage page)
    {
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[data-format='bdf.csv']").ClickAsync());
        string path = await download.PathAsync();
        string[] lines = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
        Assert.StartsWith("Li-0815-", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.StartsWith("Test Time / s,Voltage / V,Current / A", lines[0], StringComparison.Ordinal);
        Assert.True(double.Parse(lines[^1].Split(',')[0], CultureInfo.InvariantCulture) > 3600 * 10, $"The file ends at {lines[^1]}");
    }

    private static async Task OtherPagesAsync(IPage page)
    {
        await page.Keyboard.PressAsync("?");
        await Pictures.TakeAsync(page, "help-dialog");
        await Accessibility.AssertAsync(page, "help dialog");
        await page.Keyboard.PressAsync("Escape");
        foreach ((string tab,
            string name) in new[] { ("Fixtures", "overview"), ("Tests", "tests"), ("Alerts", "alerts"), ("Audit", "audit") })
        {
            await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = tab, Exact = false }).ClickAsync();
            await page.Locator("main tbody tr").First.WaitForAsync();
            await Pictures.TakeAllAsync(page, name);
        }
    }
}
