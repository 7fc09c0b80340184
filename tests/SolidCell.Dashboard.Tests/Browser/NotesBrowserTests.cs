using Microsoft.Playwright;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>What people say of tests and cells, and take back, in Chromium.</summary>
public class NotesBrowserTests
{
    [Fact]
    public async Task A_test_gets_a_note_a_group_and_tags_and_its_cell_a_card_which_is_taken_back()
    {
        await using TestBench bench = await TestBench.StartAsync();
        FourCells.Write(bench.Store);
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench, "/tests/" + FourCells.IdOf(0x21));
        IPage page = visit.Page;
        await page.GetByLabel("Group", new() { Exact = true }).FillAsync("paper 2");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Tags" }).FillAsync("glovebox dry");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await page.GetByLabel("Add a note").FillAsync("Cracked at the rim when it was taken out.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the note" }).ClickAsync();
        await page.Locator(".notes li", new() { HasText = "Cracked at the rim" }).WaitForAsync();
        await page.ReloadAsync();
        await page.Locator(".notes time").WaitForAsync();
        Assert.Equal("paper 2", await page.GetByLabel("Group", new() { Exact = true }).InputValueAsync());
        Assert.Equal("glovebox dry", await page.GetByRole(AriaRole.Textbox, new() { Name = "Tags" }).InputValueAsync());
        await visit.LookAsync("test-notes");
        await CellAsync(visit);
        await PagesAsync(visit, bench.Server.Url);
        Assert.Equal([], visit.Problems);
    }

    private static async Task CellAsync(BrowserVisit visit)
    {
        IPage page = visit.Page;
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Cells" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "B1", Exact = true }).ClickAsync();
        ILocator pellet = page.GetByLabel("pellet um", new() { Exact = true }), keep = page.GetByRole(AriaRole.Button, new() { Name = "Keep" });
        await pellet.FillAsync("thick");
        await keep.ClickAsync();
        await page.GetByText("is a number from 1 to 20000, not 'thick'").WaitForAsync();
        visit.Problems.RemoveAll(problem => problem.Contains("400", StringComparison.Ordinal));
        await pellet.FillAsync("650");
        await page.GetByLabel("operator", new() { Exact = true }).FillAsync("A. Weber");
        await keep.ClickAsync();
        await page.Locator("dialog .notes li", new() { HasText = "operator" }).First.WaitForAsync();
        await visit.LookAsync("cell-dialog");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the last change back" }).ClickAsync();
        await page.GetByText("taken back").First.WaitForAsync();
        Assert.Equal("", await pellet.InputValueAsync());
        ILocator mass = page.GetByLabel("Active mass in mg");
        await mass.FillAsync("13.2");
        await keep.ClickAsync();
        await page.Locator("dialog .notes li", new() { HasText = "active mass" }).First.WaitForAsync();
        await mass.FillAsync("");
        await keep.ClickAsync();
        await page.Locator("dialog .notes li", new() { HasText = "→ nothing" }).First.WaitForAsync();
        Assert.Equal("", await mass.InputValueAsync());
        await page.Locator("dialog footer").GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
    }

    /// <summary>Pages that no other test has looked at with axe-core.</summary>
    private static async Task PagesAsync(BrowserVisit visit, string url)
    {
        foreach ((string path, string waitFor) in new[]
        {
            ("/cells", "main tbody tr"), ("/tests", "main tbody tr"), ("/alerts", ".webhooks"),
            ($"/compare?tests={FourCells.IdOf(0x21)},{FourCells.IdOf(0x23)}", "table.compared tbody tr"),
        })
        {
            await visit.Page.GotoAsync(url + path);
            await visit.Page.Locator(waitFor).First.WaitForAsync();
            await visit.LookAsync("page-" + path.Split('?')[0].Trim('/'));
        }
    }
}
