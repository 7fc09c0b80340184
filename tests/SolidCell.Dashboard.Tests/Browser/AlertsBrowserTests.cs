using Microsoft.Playwright;
using SolidCell.Dashboard.Security;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>The page of alerts with one that is about no fixture, in Chromium.</summary>
public class AlertsBrowserTests
{
    [Theory]
    [InlineData(DashboardRole.Viewer, false)]
    [InlineData(DashboardRole.Operator, true)]
    public async Task An_alert_stands_in_whole_words_and_is_dismissed_by_who_may(DashboardRole role, bool dismisses)
    {
        var options = new DashboardOptions { Token = "correct-horse-battery", Users = new OneUser(role) };
        await using TestBench bench = await TestBench.StartAsync(options, refusals: () => 3);
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench, "/alerts", width: 900, height: 700);
        IPage page = visit.Page;
        await page.GetByLabel("Token").FillAsync(OneUser.Token);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await page.GetByText("The MQTT broker refuses somebody").First.WaitForAsync();
        await page.GetByText("cora (").WaitForAsync();
        await Pictures.TakeAllAsync(page, $"alerts-{role}");

        Assert.Equal(dismisses, await page.GetByRole(AriaRole.Button, new() { Name = "Dismiss all" }).IsVisibleAsync());
        Assert.Equal(dismisses, await page.GetByRole(AriaRole.Button, new() { Name = "Dismiss", Exact = true }).IsVisibleAsync());
        Assert.Equal(1, await LinesAsync(page.Locator("td[data-label=Fixture]")));
        Assert.Equal(2, await LinesAsync(page.Locator("td[data-label=Since]")));
    }

    /// <summary>The time and how long ago are two.</summary>
    private static Task<int> LinesAsync(ILocator cell) => cell.EvaluateAsync<int>(
        """
        cell => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          const rows = [...range.getClientRects()].filter(one => one.width > 1);
          const bottoms = rows.map(one => one.bottom).sort((a, b) => a - b);
          return bottoms.filter((bottom, index) => index === 0 || bottom - bottoms[index - 1] > 8).length;
        }
        """);
}
