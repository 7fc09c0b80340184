using Microsoft.Playwright;

namespace SolidCell.Pictures;

/// <summary>Somebody at another computer who logs in with a token of his own and looks at the fixtures, by HTTPS.</summary>
internal static class Visit
{
    private const float PatienceMilliseconds = 180_000;

    /// <param name="chromium">The browser.</param>
    /// <param name="arguments">Address of the dashboard, file with the token, SHA-256 of the public key that is believed (base64), names of
    /// fixtures with commas, file for the picture.</param>
    /// <param name="defaults">What the browser is started with everywhere.</param>
    public static async Task MakeAsync(string chromium, string[] arguments, IEnumerable<string> defaults)
    {
        (string url, string tokenFile, string key, string fixtures, string picture) = (arguments[0], arguments[1], arguments[2],
            arguments[3], arguments[4]);
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Timeout = PatienceMilliseconds,
            Args = [.. defaults, "--ignore-certificate-errors-spki-list=" + key],
        });
        IPage page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1240, Height = 700 } });
        page.SetDefaultTimeout(PatienceMilliseconds);
        await page.GotoAsync(url);
        await page.GetByLabel("Token").FillAsync((await File.ReadAllTextAsync(tokenFile)).Trim());
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        foreach (string fixture in fixtures.Split(','))
        {
            await page.GetByRole(AriaRole.Link, new() { Name = fixture }).First.WaitForAsync();
        }

        await page.ScreenshotAsync(new() { Path = picture });
    }
}
