using Microsoft.Playwright;

namespace SolidCell.Pictures;

/// <summary>Takes the pictures of docs/images, each under the name that the pages know it by.</summary>
internal sealed class Album(IBrowser browser, DirectoryInfo folder)
{
    /// <summary>The report that the demo left.</summary>
    public async Task ReportAsync(string report)
    {
        await using IBrowserContext context = await ContextAsync(1200, 1500);
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(report).AbsoluteUri);
        await page.Locator("svg").First.WaitForAsync();
        await SaveAsync(page, "demo-report.png");
    }

    /// <summary>The dialog that starts a test, filled in; and then the test is started.</summary>
    public async Task StartAsync(Lab lab)
    {
        await using IBrowserContext context = await ContextAsync(1100, 688);
        IPage page = await OpenAsync(context, lab.Url + "fixtures/" + Lab.BareLithium);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await page.GetByLabel("Cell", new() { Exact = true }).FillAsync("Li-0815");
        await page.GetByRole(AriaRole.Button, new() { Name = "10 mm" }).ClickAsync();
        await page.GetByText("2.513 mA").WaitForAsync();
        await page.GetByLabel("I have read these limits", new() { Exact = false }).CheckAsync();
        await SaveAsync(page, "dashboard-start.png");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the test" }).ClickAsync();
        await page.GetByText("The test runs on").WaitForAsync();
    }

    /// <summary>The cell that shorts first, and the waveform of its hard short.</summary>
    public async Task TestAsync(Lab lab)
    {
        await using IBrowserContext context = await ContextAsync(1240, 1180);
        IPage page = await OpenAsync(context, lab.Url + "fixtures/" + Lab.BareLithium);
        await page.Locator(".badge.finished").First.WaitForAsync();

        // Loaded again, and without the notices of shorts elsewhere: they would lie over the plots.
        await page.ReloadAsync();
        await page.EvaluateAsync("() => { document.getElementById('toasts').style.display = 'none'; }");
        await page.Locator(".events button.hard").First.WaitForAsync();
        await page.Locator(".result .big").WaitForAsync();
        await page.Locator(".capacities .u-over").WaitForAsync();
        await SaveAsync(page, "dashboard-fixture.png");
        await page.SetViewportSizeAsync(1100, 710);
        await SaveAsync(page, "dashboard-test.png");
        await page.Locator(".events button.hard").First.ClickAsync();
        await page.Locator("dialog .u-over").First.WaitForAsync();
        await DrawnAsync(page);
        await page.Locator("dialog").ScreenshotAsync(new() { Path = PathOf("dashboard-waveform.png") });
        Console.WriteLine("dashboard-waveform.png");
    }

    /// <summary>All fixtures, on a desk and on a phone.</summary>
    public async Task OverviewAsync(Lab lab)
    {
        await using IBrowserContext context = await ContextAsync(1240, 520);
        IPage page = await OpenAsync(context, lab.Url);
        await page.Locator("main tbody tr .badge.finished").Nth(3).WaitForAsync();
        await page.ReloadAsync();
        await page.Locator("main tbody tr .badge.finished").Nth(3).WaitForAsync();
        await SaveAsync(page, "dashboard-overview.png");
        await page.SetViewportSizeAsync(390, 780);
        await SaveAsync(page, "dashboard-phone.png");
    }

    /// <summary>A full cell, once it has cycled a few times, in dark colours.</summary>
    public async Task DarkAsync(Lab lab)
    {
        await using IBrowserContext context = await ContextAsync(1240, 700, ColorScheme.Dark);
        IPage page = await OpenAsync(context, lab.Url);
        await page.WaitForFunctionAsync($"async () => (await (await fetch('/api/fixtures/{Lab.FullCell}')).json()).cycle_count > 4", null,
            new() { PollingInterval = 500 });
        await page.GetByRole(AriaRole.Link, new() { Name = Lab.FullCell }).ClickAsync();
        await page.Locator(".plot.volts .u-over").WaitForAsync();
        await SaveAsync(page, "dashboard-dark.png");
    }

    private async Task<IBrowserContext> ContextAsync(int width, int height, ColorScheme colours = ColorScheme.Light) =>
        await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = colours,
            TimezoneId = "UTC",
            ReducedMotion = ReducedMotion.Reduce,
        });

    private static async Task<IPage> OpenAsync(IBrowserContext context, string url)
    {
        IPage page = await context.NewPageAsync();
        page.SetDefaultTimeout(90_000);
        await page.GotoAsync(url);
        return page;
    }

    private async Task SaveAsync(IPage page, string name)
    {
        await DrawnAsync(page);
        await page.ScreenshotAsync(new() { Path = PathOf(name) });
        Console.WriteLine(name);
    }

    /// <summary>The plots follow a new size a moment later; then two frames: one to lay out, one to draw.</summary>
    private static async Task DrawnAsync(IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        await page.EvaluateAsync(
            "() => new Promise(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 400))");
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name);
}
