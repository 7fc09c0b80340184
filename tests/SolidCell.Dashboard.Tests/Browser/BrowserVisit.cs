using Microsoft.Playwright;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>Somebody at a desk who looks at a dashboard in Chromium. What the browser complains of is kept.</summary>
internal sealed class BrowserVisit : IAsyncDisposable
{
    private const int PatienceMilliseconds = 240_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private BrowserVisit(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (_playwright, _browser, Page) = (playwright, browser, page);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") { Problems.Add(message.Text); } };
        page.PageError += (_, error) => Problems.Add(error);
    }

    public IPage Page { get; }

    public List<string> Problems { get; } = [];

    /// <summary>Opens a page and waits for what it shows as long as a loaded machine may take.</summary>
    public static async Task<BrowserVisit> StartAsync(TestBench bench, string path = "/", int width = 1440, int height = 900)
    {
        string chromium = Chromium.Required();
        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Chromium.Arguments });
        IPage page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, AcceptDownloads = true });
        var visit = new BrowserVisit(playwright, browser, page);
        page.SetDefaultTimeout(PatienceMilliseconds);
        await page.GotoAsync(bench.Server.Url + path);
        return visit;
    }

    /// <summary>Pictures in light, dark and on a phone, and what axe-core finds in each.</summary>
    public async Task LookAsync(string name)
    {
        await Pictures.TakeAllAsync(Page, name);
        await Accessibility.AssertAsync(Page, name);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
