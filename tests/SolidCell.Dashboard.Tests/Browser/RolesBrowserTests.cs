using Microsoft.Playwright;
using SolidCell.Dashboard.Pairing;
using SolidCell.Dashboard.Security;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Operations;
using SolidCell.Operations.Calibrating;
using SolidCell.Operations.Guiding;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>Pages as each role sees them, in Chromium: what the host would refuse is not offered.</summary>
public class RolesBrowserTests
{
    private const string Fixture = "press-1";

    [Theory]
    [InlineData(DashboardRole.Viewer, false, false)]
    [InlineData(DashboardRole.Operator, true, false)]
    [InlineData(DashboardRole.Admin, true, true)]
    public async Task Nobody_sees_buttons_that_are_not_for_him(DashboardRole role, bool commands, bool pairs)
    {
        await using TestBench bench = await TestBench.StartAsync(new DashboardOptions
        {
            Token = "correct-horse-battery",
            Users = new OneUser(role),
            Pairing = new PairingOfTest(),
        });
        await bench.AddFixtureAsync(Fixture, "bare-li", speed: 1);
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench, $"/fixtures/{Fixture}");
        IPage page = visit.Page;
        await page.GetByLabel("Token").FillAsync(OneUser.Token);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await page.GetByText("cora (").WaitForAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = Fixture }).WaitForAsync();
        Assert.Equal(commands, await page.Locator(".actions").IsVisibleAsync());
        Assert.Equal(commands, await page.GetByRole(AriaRole.Button, new() { Name = "Identify" }).IsVisibleAsync());
        await page.GotoAsync(bench.Server.Url);
        await page.GetByText("cora (").WaitForAsync();
        Assert.Equal(pairs, await page.GetByRole(AriaRole.Link, new() { Name = "Add a fixture" }).IsVisibleAsync());
    }

    [Fact]
    public async Task A_fixture_is_paired_and_its_code_is_shown_once()
    {
        await using TestBench bench = await TestBench.StartAsync(new DashboardOptions { Pairing = new PairingOfTest() });
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench, "/pairing");
        IPage page = visit.Page;
        await page.GetByLabel("Name of the fixture").FillAsync("bench 3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await page.GetByText("is no name of a fixture").WaitForAsync();
        await page.GetByLabel("Name of the fixture").FillAsync("bench-3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await page.GetByRole(AriaRole.Img, new() { Name = "QR code of the provisioning file" }).WaitForAsync();
        await Pictures.TakeAllAsync(page, "pairing");
        await page.GetByRole(AriaRole.Link, new() { Name = "Save bench-3.pairing.json" }).WaitForAsync();
        await page.ReloadAsync();
        await page.GetByLabel("Name of the fixture").WaitForAsync();
        Assert.False(await page.GetByRole(AriaRole.Img, new() { Name = "QR code of the provisioning file" }).IsVisibleAsync());
    }

    [Fact]
    public async Task The_certificates_and_when_they_are_due_are_on_a_page()
    {
        await using TestBench bench = await TestBench.StartAsync();
        var folder = new CertificateFolder(Path.GetDirectoryName(bench.Store.Path)!);
        folder.Write(Certificate("bench-1", DateTimeOffset.UtcNow.AddMonths(-13)));
        folder.Write(Certificate("bench-2", DateTimeOffset.UtcNow));
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench);
        IPage page = visit.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Calibrations" }).ClickAsync();
        ILocator old = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "bench-1" });
        await old.GetByText("overdue").WaitForAsync();
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "bench-2" }).GetByText("in force").WaitForAsync();
        await old.GetByText("0.01, 0.0004 mA (0.0018)").WaitForAsync();
        await Pictures.TakeAllAsync(page, "calibrations");
    }

    private static CalibrationCertificate Certificate(string fixture, DateTimeOffset date) => new()
    {
        Fixture = fixture,
        Date = date,
        Due = date.AddMonths(12),
        By = "ann",
        TareBeforeNewtons = 0,
        Channels =
        [
            new ChannelCertificate(
                "current-1ma", "mA", "1000 ohm, 0.1 %", [new PointLine(-0.8, -0.79), new PointLine(0.8, 0.8)],
                [new PointLine(-0.8, -0.8), new PointLine(0.8, 0.7996)], 0.0018, 0.0014, new CalibrationPoints(-1, -1, 1, 1)),
        ],
    };

    private sealed class PairingOfTest : IFixturePairing
    {
        public PairingView Add(string fixture) => fixture.Contains(' ', StringComparison.Ordinal)
            ? throw new OperationException($"'{fixture}' is no name of a fixture.")
            : new PairingView(fixture + ".pairing.json", "{}", ["00000", "01010", "00100", "01110", "00000"]);
    }
}
