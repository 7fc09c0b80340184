using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Operations.Guiding;
using SolidCell.Simulation.Bench;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>A fixture whose parts are off is calibrated step by step from the dashboard, in Chromium.</summary>
public class GuidedCalibrationBrowserTests
{
    private const string Fixture = "press-1";

    /// <summary>Two currents, and their records: seconds, and more where ten browsers share a processor.</summary>
    private const float HoldMilliseconds = 180_000;

    private static readonly BoardErrors Errors = new(
        VoltageGain: 0.006, VoltageOffsetVolts: 3e-4, ShuntGain: -0.008, ShuntOffsetVolts: 1e-4, ForceGain: 0.1, ForceOffsetNewtons: 60);

    [Fact]
    public async Task A_person_is_led_through_it_and_a_certificate_is_kept_that_can_be_taken_back()
    {
        await using TestBench bench = await StartAsync(speed: 20);
        string before = await CalibrationAsync(bench);
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench, "/fixtures/" + Fixture);
        await OpenAsync(visit.Page);
        await visit.LookAsync("guide-dialog");
        await visit.Page.GetByLabel("Resistors of the dummy in ohm").FillAsync("1000");
        await visit.Page.GetByLabel("Weights in kg").FillAsync("10");
        await visit.Page.GetByLabel("A voltmeter is at the dummy", new() { Exact = false }).CheckAsync();
        await visit.Page.GetByText("Uncertainty of the references").ClickAsync();
        await visit.Page.GetByLabel("Each current flows, s").FillAsync("5");
        await PressAsync(visit.Page, "Begin");
        await using var voltmeter = new VoltmeterOfTest(bench, Fixture);
        await DoneAsync(visit, "Put the dummy on 1000 ohm.", "guide-dialog-do");
        for (int hold = 0; hold < 4; hold++)
        {
            await visit.Page.GetByText("What did the voltmeter at the dummy show?").WaitForAsync(new() { Timeout = HoldMilliseconds });
            await ReadVoltmeterAsync(visit, voltmeter.Readings, isFirst: hold == 0);
        }

        await bench.DoAsync(Fixture, press => press.Board.Frame.Megapascals = 0);
        await DoneAsync(visit, "Take everything off the load cell.");
        await visit.Page.GetByText("Hang 10 kg on the load cell.").WaitForAsync();
        await bench.DoAsync(
            Fixture, press => press.Board.Frame.Megapascals = 10 * CalibrationReferences.StandardGravity / 100);
        await DoneAsync(visit, "Hang 10 kg on the load cell.");
        await visit.Page.GetByText($"{Fixture} is calibrated").WaitForAsync();
        await visit.LookAsync("guide-dialog-done");

        CalibrationCertificate kept = Assert.Single(new CertificateFolder(Path.GetDirectoryName(bench.Store.Path)!).List(Fixture));
        Assert.Equal(["current-10ma", "current-1ma", "force", "voltage"], kept.Channels.Select(channel => channel.Channel).Order());
        Assert.All(kept.Channels, channel => Assert.True(channel.IsAccepted));
        Assert.All(kept.Channels, channel => Assert.True(channel.LargestErrorBefore > channel.Limit, channel.Channel));
        Assert.NotEqual(before, await CalibrationAsync(bench));
        await PressAsync(visit.Page, "Take it back");
        await visit.Page.GetByText("is taken back").WaitForAsync();
        Assert.Equal(before, await CalibrationAsync(bench));
        Assert.Equal([], visit.Problems.Where(problem => !problem.Contains("400", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Cancelled_while_a_current_flows_it_leaves_the_fixture_as_it_was_and_ready()
    {
        await using TestBench bench = await StartAsync(speed: 1);
        string before = await CalibrationAsync(bench);
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench, "/fixtures/" + Fixture);
        await OpenAsync(visit.Page);
        await PressAsync(visit.Page, "Begin");
        Task flows = bench.NextAsync(reading => reading.State == "running");
        await DoneAsync(visit, "Put the dummy on 1000 ohm.");
        await flows;
        await visit.Page.GetByText("The fixture measures").WaitForAsync();
        await visit.LookAsync("guide-dialog-flows");
        await visit.Page.Keyboard.PressAsync("Escape");
        await OpenAsync(visit.Page);
        await PressAsync(visit.Page, "Cancel the calibration");
        await visit.Page.GetByText("Cancelled. Everything is as it was before.").WaitForAsync();
        bool isOn = true;
        await bench.DoAsync(Fixture, press => isOn = press.Instrument.IsTestOn);
        Assert.False(isOn);
        Assert.Equal(before, await CalibrationAsync(bench));
        Assert.Empty(new CertificateFolder(Path.GetDirectoryName(bench.Store.Path)!).List(Fixture));
        using (var tests = new TestReader(bench.Store))
        {
            IReadOnlyList<StoredTest> held = tests.List(new TestFilter { WithArchived = true });
            Assert.NotEmpty(held);
            Assert.All(held, test => Assert.Equal((true, "calibration"), (test.IsArchived, Assert.Single(test.Tags))));
        }

        await PressAsync(visit.Page, "Begin");
        await visit.Page.GetByText("Put the dummy on 1000 ohm.").WaitForAsync();
        Assert.Equal([], visit.Problems);
    }

    private static async Task<TestBench> StartAsync(double speed)
    {
        TestBench bench = await TestBench.StartAsync();
        await bench.AddFixtureAsync(Fixture, "dummy-1000", speed);
        await bench.DoAsync(Fixture, press =>
        {
            press.Board.Errors = Errors;
            press.Board.Frame.Megapascals = 0;
        });
        return bench;
    }

    private static async Task OpenAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Calibrate step by step" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = $"Calibrate {Fixture} step by step" }).WaitForAsync();
    }

    private static Task PressAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static async Task DoneAsync(BrowserVisit visit, string what, string? look = null)
    {
        await visit.Page.GetByText(what).WaitForAsync();
        if (look is not null)
        {
            await visit.LookAsync(look);
        }

        await PressAsync(visit.Page, "Done");
        await visit.Page.GetByText(what).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task ReadVoltmeterAsync(BrowserVisit visit, (string Low, string High) readings, bool isFirst)
    {
        if (isFirst)
        {
            await visit.LookAsync("guide-dialog-voltmeter");
            await TypeAsync(visit.Page, (readings.High, readings.Low));
            await visit.Page.GetByText("backwards and").WaitForAsync();
        }

        await TypeAsync(visit.Page, readings);
        await visit.Page.GetByText("What did the voltmeter at the dummy show?").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task TypeAsync(IPage page, (string Low, string High) readings)
    {
        await page.GetByLabel("Voltmeter backwards, V").FillAsync(readings.Low);
        await page.GetByLabel("Voltmeter forwards, V").FillAsync(readings.High);
        await PressAsync(page, "Take these readings");
    }

    /// <summary>The channels in force and the tare.</summary>
    private static async Task<string> CalibrationAsync(TestBench bench)
    {
        using var client = new HttpClient { BaseAddress = new Uri(bench.Server.Url) };
        JsonNode calibration = JsonNode.Parse(
            await client.GetStringAsync($"/api/fixtures/{Fixture}/calibration", TestContext.Current.CancellationToken))!;
        return $"{calibration["tare_newtons"]} {calibration["channels"]!.ToJsonString()}";
    }
}
