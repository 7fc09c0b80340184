using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>What axe-core, a widely used checker of accessibility, finds on a page: contrasts, names, roles, structure.</summary>
internal static class Accessibility
{
    private static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    /// <summary>Dark at the size that the page has, light on a phone; the page is left light, at its size.</summary>
    public static async Task AssertAsync(IPage page, string name)
    {
        ViewportSize desk = new() { Width = page.ViewportSize!.Width, Height = page.ViewportSize.Height };
        foreach ((ColorScheme scheme, ViewportSize size) in
            new[] { (ColorScheme.Dark, desk), (ColorScheme.Light, Phone) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(size.Width, size.Height);
            AxeResult found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0,
                $"{name}, {scheme}, {size.Width} wide: {string.Join("; ", found.Violations.Select(Describe))}");
        }

        await page.SetViewportSizeAsync(desk.Width, desk.Height);
    }

    private static string Describe(AxeResultItem item) =>
        $"{item.Id}, {item.Help}: {string.Join(", ", item.Nodes.Take(3).Select(node => node.Html))}";
}
