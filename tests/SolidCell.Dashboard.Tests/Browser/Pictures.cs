using Microsoft.Playwright;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>Screenshots of what the test saw, for people: in artifacts/screenshots of the repository.</summary>
internal static class Pictures
{
    private static readonly DirectoryInfo Folder = Directory.CreateDirectory(Repository.PathTo("artifacts", "screenshots"));

    /// <summary>Light, dark and on a phone; the page is left as it was.</summary>
    public static async Task TakeAllAsync(IPage page, string name)
    {
        PageViewportSizeResult? before = page.ViewportSize;
        await TakeAsync(page, name + "-light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await TakeAsync(page, name + "-dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(390, 844);
        await TakeAsync(page, name + "-phone");
        await page.SetViewportSizeAsync(before!.Width, before.Height);
    }

    public static async Task TakeAsync(IPage page, string name)
    {
        // Two frames: one to lay out, one to draw.
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        string path = Path.Combine(Folder.FullName, name + ".png");
        await page.ScreenshotAsync(new()
        {
            Path = path,
            FullPage = !name.Contains("dialog", StringComparison.Ordinal) && !name.EndsWith("phone", StringComparison.Ordinal),
        });
        TestContext.Current.SendDiagnosticMessage("Screenshot: {0}", path);
    }
}
