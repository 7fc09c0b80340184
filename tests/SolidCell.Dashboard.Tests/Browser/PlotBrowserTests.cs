using Microsoft.Playwright;
using SolidCell.Core.Measurement;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>Units of the plots, and long tests as a band, in Chromium.</summary>
public class PlotBrowserTests
{
    [Fact]
    public async Task Units_of_current_and_time_are_chosen_and_remembered_and_a_long_test_is_a_band()
    {
        HandMadeTest test = new(0x41, CellKind.Symmetric);
        for (int cycle = 0; cycle < 300; cycle++)
        {
            test.Drive(500_000, HandMadeTest.Hour, 40_000, samples: 4).Drive(-500_000, HandMadeTest.Hour, -40_000, samples: 4);
        }

        await using TestBench bench = await TestBench.StartAsync();
        test.Write(bench.Store, "L1");
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench, "/tests/" + test.Id);
        IPage page = visit.Page;
        ILocator current = page.Locator(".plot.amps .plot-label"), volts = page.Locator(".plot.volts .plot-label");
        await current.GetByText("Current", new() { Exact = true }).WaitForAsync();
        await volts.GetByText("band of whole cycles").WaitForAsync();
        await visit.LookAsync("plot-band");

        await page.GetByRole(AriaRole.Button, new() { Name = "mA/cm²", Exact = true }).ClickAsync();
        await current.GetByText("Current density", new() { Exact = true }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "cycle", Exact = true }).ClickAsync();
        await page.Locator(".plot-tools .where", new() { HasText = "cycle 1 to cycle 301" }).WaitForAsync();
        Assert.StartsWith("cycle ", await page.Locator(".events time").First.InnerTextAsync(), StringComparison.Ordinal);
        await visit.LookAsync("plot-units");

        await page.ReloadAsync();
        await current.GetByText("Current density", new() { Exact = true }).WaitForAsync();
        await page.Locator(".plot-tools .where", new() { HasText = "cycle 301" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "h", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "10 h", Exact = true }).ClickAsync();
        await page.Locator(".plot-tools .where", new() { HasText = "to 599.80 h" }).WaitForAsync();
        await volts.GetByText("band of whole cycles").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.LookAsync("plot-zoomed");
        Assert.Equal([], visit.Problems);
    }
}
