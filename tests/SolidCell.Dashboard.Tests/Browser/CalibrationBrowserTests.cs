using Microsoft.Playwright;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>
/// A load cell is tared and a channel calibrated from the dashboard, in Chromium, on a virtual fixture with its own calibration.
/// </summary>
public class CalibrationBrowserTests
{
    private const string Fixture = "press-1";

    [Fact]
    public async Task A_fixture_is_tared_and_calibrated_and_the_dialog_shows_what_is_in_force()
    {
        await using TestBench bench = await TestBench.StartAsync();
        await bench.AddFixtureAsync(Fixture, "bare-li", speed: 1);
        await bench.NextAsync(reading => reading.Fixture == Fixture && reading.StackMegapascals is not null);
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench, $"/fixtures/{Fixture}");
        IPage page = visit.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Calibrate", Exact = true }).ClickAsync();

        await page.GetByText("with a tare of 0.0 N").WaitForAsync();
        ILocator zero = page.GetByRole(AriaRole.Button, new() { Name = "Take the force shown for zero" });
        Assert.True(await zero.IsDisabledAsync());
        await Pictures.TakeAllAsync(page, "calibrate-dialog");
        await page.GetByLabel("The frame is unloaded", new() { Exact = false }).CheckAsync();
        await zero.ClickAsync();
        await page.GetByText("it was 0.0 N").WaitForAsync();
        await page.GetByLabel("Tare in N", new() { Exact = false }).FillAsync("0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set this tare" }).ClickAsync();
        await page.GetByText("with a tare of 0.0 N").WaitForAsync();

        await page.GetByText("MPa on 0.785 cm²").WaitForAsync();
        await page.GetByLabel("Diameter of the die in mm").FillAsync("13");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set this die" }).ClickAsync();
        await page.GetByText("MPa on 1.327 cm², a die of 13 mm").WaitForAsync();

        await CalibrateAsync(page, "0.9");
        await page.GetByText("further from the fixture's readings than its parts can be").WaitForAsync();
        Assert.Contains("409", Assert.Single(visit.Problems), StringComparison.Ordinal);
        visit.Problems.Clear();
        await CalibrateAsync(page, "4.04");
        await page.GetByText("4 V is 4.04 V").WaitForAsync();
        await Pictures.TakeAsync(page, "calibrate-dialog-done");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set the nominal calibration" }).ClickAsync();
        await page.GetByText("4 V is 4.04 V").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal([], visit.Problems);
    }

    private static async Task CalibrateAsync(IPage page, string highTrue)
    {
        await page.GetByLabel("Low point: the fixture shows, V").FillAsync("0");
        await page.GetByLabel("Low point: the reference shows, V").FillAsync("0");
        await page.GetByLabel("High point: the fixture shows, V").FillAsync("4");
        await page.GetByLabel("High point: the reference shows, V").FillAsync(highTrue);
        await page.GetByRole(AriaRole.Button, new() { Name = "Calibrate by these points" }).ClickAsync();
    }
}
