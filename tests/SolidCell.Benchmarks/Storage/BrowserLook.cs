using System.Diagnostics;
using Microsoft.Playwright;
using SolidCell.Store;
using SolidCell.Testing.Services;

namespace SolidCell.Benchmarks.Storage;

/// <summary>The same in Chromium, from the address bar to drawn plots.</summary>
internal static class BrowserLook
{
    private const int Zooms = 12;
    private const string TwoFrames = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    public static async Task RunAsync(string url, StoreDatabase store, TextWriter output)
    {
        if (Chromium.Path is not { } path)
        {
            output.WriteLine("Chromium is not installed: the page itself is not measured");
            return;
        }

        using IPlaywright playwright = await Playwright.CreateAsync().ConfigureAwait(false);
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Chromium.Arguments })
            .ConfigureAwait(false);
        IPage page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } }).ConfigureAwait(false);
        FileCache.Forget(store.Path);
        double cold = await OpenAsync(page, url).ConfigureAwait(false);
        double warm = await OpenAsync(page, url).ConfigureAwait(false);
        output.WriteLine(
            $"open in Chromium: {cold:F0} ms cold, {warm:F0} ms warm, until the plots, events and steps are drawn (goal: under 1000 ms)");
        (double median, double worst) = await ZoomAsync(page).ConfigureAwait(false);
        output.WriteLine(
            $"zoom in Chromium: median {median:F0} ms, worst {worst:F0} ms of {Zooms} from the key to the new data drawn (goal: under 200 ms)");
    }

    private static async Task<double> OpenAsync(IPage page, string url)
    {
        await page.GotoAsync("about:blank").ConfigureAwait(false);
        var watch = Stopwatch.StartNew();
        await page.GotoAsync(url).ConfigureAwait(false);
        await page.Locator(".stack .u-over").First.WaitForAsync().ConfigureAwait(false);
        await page.Locator(".events li").First.WaitForAsync().ConfigureAwait(false);
        await page.EvaluateAsync(TwoFrames).ConfigureAwait(false);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<(double Median, double Worst)> ZoomAsync(IPage page)
    {
        var taken = new List<double>();
        await page.Locator(".stack").FocusAsync().ConfigureAwait(false);
        for (int i = 0; i < Zooms; i++)
        {
            var watch = Stopwatch.StartNew();
            IResponse answer =
                await page.RunAndWaitForResponseAsync(() => page.Keyboard.PressAsync("+"),
                    response => response.Url.Contains("/trace", StringComparison.Ordinal)).ConfigureAwait(false);
            await answer.FinishedAsync().ConfigureAwait(false);
            await page.EvaluateAsync(TwoFrames).ConfigureAwait(false);
            taken.Add(watch.Elapsed.TotalMilliseconds);
        }

        taken.Sort();
        return (taken[Zooms / 2], taken[^1]);
    }
}
