using System.Xml.Linq;
using Microsoft.Playwright;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>
/// The evening of an electrochemist: find four cells, compare them, read the table, take the figure home. In Chromium, over real sockets.
/// </summary>
public class CompareBrowserTests
{
    [Fact]
    public async Task Four_cells_are_found_compared_read_and_their_figure_is_taken_home()
    {
        await using TestBench bench = await TestBench.StartAsync();
        FourCells.Write(bench.Store);
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench, "/tests");
        IPage page = visit.Page;
        await ListAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare 4" }).ClickAsync();
        await TableAsync(page);
        await FigureAsync(page);
        Assert.Equal([], visit.Problems);
    }

    private static async Task ListAsync(IPage page)
    {
        ILocator rows = page.Locator("main tbody tr");
        await rows.Nth(3).WaitForAsync();
        await page.Locator("button.sort", new() { HasText = "Cell" }).ClickAsync();
        Assert.Equal(["C2", "C1", "B2", "B1"], await page.Locator("td[data-label='Cell'] a").AllInnerTextsAsync());
        await page.Locator("button.sort", new() { HasText = "Cell" }).ClickAsync();
        Assert.Equal("hard short at 3.5 h", await rows.First.Locator("td[data-label='Result']").InnerTextAsync());
        await page.GetByLabel("Group").SelectOptionAsync("coated");
        Assert.Equal(2, await rows.CountAsync());
        await page.GetByLabel("Group").SelectOptionAsync("");
        foreach (ILocator box in await rows.Locator("input[type='checkbox']").AllAsync())
        {
            await box.CheckAsync();
        }

        await Pictures.TakeAllAsync(page, "tests-chosen");
    }

    private static async Task TableAsync(IPage page)
    {
        ILocator row = page.Locator("table.compared tbody tr", new() { HasText = "overpotential, first half-cycles" });
        await row.WaitForAsync();
        string[] cells = await row.Locator("td").AllInnerTextsAsync() is { } texts ? [.. texts] : [];
        Assert.Equal(["mV", "bare", "2", "", "55.00", "7.07", "50.00 to 60.00"], cells[..7]);
        Assert.StartsWith("23.00 (", cells[8], StringComparison.Ordinal);
    }

    private static async Task FigureAsync(IPage page)
    {
        await ShownAsync(page);
        await Pictures.TakeAllAsync(page, "compare");
        await page.GetByLabel("Figure").SelectOptionAsync("survival");
        await ShownAsync(page);
        await Pictures.TakeAsync(page, "compare-survival");
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[data-figure='svg']").ClickAsync());
        XElement figure = XElement.Parse(await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        Assert.Equal("B1-B2-C1-C2-survival.svg", download.SuggestedFilename);
        Assert.All(["Surviving fraction", "bare (n = 2)", "coated (n = 2)"],
            text => Assert.Contains(text, figure.Descendants().Where(one => one.Name.LocalName == "text").Select(one => one.Value)));
    }

    private static async Task ShownAsync(IPage page) =>
        await page.WaitForFunctionAsync(
            "() => { const one = document.querySelector('img.figure'); return one && !one.hidden && one.complete && one.naturalWidth > 0; }");
}
