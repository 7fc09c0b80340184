using Microsoft.Playwright;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>What the page of a test shows of each kind of result, in Chromium. The numbers follow from hand-made tests.</summary>
public class ResultPanelBrowserTests
{
    private const long Hour = HandMadeTest.Hour;

    [Fact]
    public async Task A_staircase_shows_the_interval_of_its_critical_current_density_and_each_level()
    {
        HandMadeTest test = new(0x31, CellKind.Symmetric);
        foreach (long microamps in new[] { 100, 200, 300 })
        {
            test.Drive(microamps * 1000, Hour, microamps * 100).Drive(-microamps * 1000, Hour, -microamps * 110);
        }

        test.Short(isHard: true, Hour / 2, 1_050_000);
        await using TestBench bench = await TestBench.StartAsync();
        test.Write(bench.Store, "S1");
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench, "/tests/" + test.Id);
        await visit.Page.Locator(".result .big", new() { HasText = "0.20 < CCD ≤ 0.30" }).WaitForAsync();
        ILocator levels = visit.Page.Locator("table.levels tbody tr");
        await levels.Nth(2).WaitForAsync();
        Assert.Equal(
            ["0.10\tsurvived\t10.5\t105.0\t0.100", "0.20\tsurvived\t21.0\t105.0\t0.200", "0.30\thard short\t31.5\t105.0\t0.300"],
            await levels.AllInnerTextsAsync());
        await visit.Page.Locator(".polarisation .u-over").First.WaitForAsync();
        await visit.LookAsync("result-staircase");
        Assert.Equal([], visit.Problems);
    }

    [Fact]
    public async Task Cycling_shows_time_and_charge_to_the_first_short_overpotential_and_resistance()
    {
        HandMadeTest test = new(0x32, CellKind.Symmetric);
        for (int cycle = 0; cycle < 3; cycle++)
        {
            test.Drive(500_000, Hour, 40_000).Drive(-500_000, Hour, -42_000);
        }

        test.Short(isHard: false, Hour / 2, 2_750_000);
        await using TestBench bench = await TestBench.StartAsync();
        test.Write(bench.Store, "S2");
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench, "/tests/" + test.Id);
        await visit.Page.Locator(".result .big", new() { HasText = "Short at 5.50 h" }).WaitForAsync();
        string pairs = await visit.Page.Locator(".result .pairs").InnerTextAsync();
        Assert.Contains("5.50 h, 0.50 mA/cm²", pairs, StringComparison.Ordinal);
        Assert.Contains("2.75 mAh/cm²", pairs, StringComparison.Ordinal);
        await visit.Page.GetByText("no. 6, −0.50 mA/cm²: 42.0 mV, 84.0 Ω cm²").WaitForAsync();
        await visit.Page.GetByText("40.7 mV first, 41.3 mV last").WaitForAsync();
        await visit.LookAsync("result-cycling");
        Assert.Equal([], visit.Problems);
    }

    [Fact]
    public async Task A_full_cell_shows_the_capacity_of_each_cycle_with_its_efficiency_on_an_axis_of_its_own()
    {
        HandMadeTest test = new(0x33, CellKind.Full);
        for (int cycle = 0; cycle < 12; cycle++)
        {
            test.Drive(1_000_000, Hour, 3_900_000).Drive(-1_000_000, Hour - ((cycle + 10) * Hour / 200), 3_600_000);
        }

        await using TestBench bench = await TestBench.StartAsync();
        test.Write(bench.Store, "F1");
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench, "/tests/" + test.Id);
        await visit.Page.GetByText("no. 12: 0.895 mAh/cm², efficiency 89.50 %").WaitForAsync();
        await visit.Page.GetByText("coulombic efficiency (right)").WaitForAsync();
        Assert.True(await visit.Page.Locator(".capacities:not(.cycles)").IsHiddenAsync());
        await visit.LookAsync("result-full");
        Assert.Equal([], visit.Problems);
    }

    [Fact]
    public async Task Pulses_show_resistance_and_one_direction_shows_the_threshold_capacity()
    {
        HandMadeTest pulses = new(0x34, CellKind.Symmetric), oneWay = new(0x35, CellKind.Symmetric);
        pulses.Drive(500_000, 10_000, 30_000, step: StepKind.Pulse).Pulse(60_000_000, 64_000_000, 70_000_000);
        oneWay.Drive(500_000, 20 * Hour, 30_000);
        await using TestBench bench = await TestBench.StartAsync();
        pulses.Write(bench.Store, "P1");
        oneWay.Write(bench.Store, "T1");
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench, "/tests/" + pulses.Id);
        await visit.Page.Locator(".result .big", new() { HasText = "60.0 Ω cm²" }).WaitForAsync();
        Assert.Contains("70.00 Ω, 70.0 Ω cm²", await visit.Page.Locator(".result .pairs").InnerTextAsync(), StringComparison.Ordinal);
        await visit.LookAsync("result-pulses");
        await visit.Page.GotoAsync(bench.Server.Url + "/tests/" + oneWay.Id);
        await visit.Page.Locator(".result .big", new() { HasText = "> 10.000 mAh/cm² at 0.50 mA/cm²" }).WaitForAsync();
        await visit.LookAsync("result-one-way");
        Assert.Equal([], visit.Problems);
    }
}
