using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Playwright;
using SolidCell.Dashboard.Pairing;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Security.Pairing;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>The QR code of a provisioning file as a page shows it, read by a bar code reader from the screen.</summary>
public class PairingBrowserTests
{
    private static readonly PairingFile File = new()
    {
        Version = PairingFile.CurrentVersion,
        Fixture = "bench-3",
        Password = Convert.ToHexStringLower(SHA256.HashData("bench-3"u8)),
        Broker = "192.168.100.110",
        Port = 8883,
        Authority = Authority(),
    };

    [Fact]
    public async Task What_a_reader_makes_of_the_screen_is_the_file()
    {
        await using TestBench bench = await TestBench.StartAsync(new DashboardOptions { Pairing = new PairingOfFile() });
        await using BrowserVisit visit = await BrowserVisit.StartAsync(bench, "/pairing");
        await Accessibility.AssertAsync(visit.Page, "pairing, empty");
        await visit.Page.GetByLabel("Name of the fixture").FillAsync(File.Fixture);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        ILocator code = visit.Page.GetByRole(AriaRole.Img, new() { Name = "QR code of the provisioning file" });
        await code.WaitForAsync();
        await Accessibility.AssertAsync(visit.Page, "pairing");

        string picture = Path.Combine(Path.GetDirectoryName(bench.Store.Path)!, "code.png");
        await code.ScreenshotAsync(new() { Path = picture });
        Assert.Equal(File.Compact(), await BarCodeReader.ReadAsync(picture, TestContext.Current.CancellationToken));
        Assert.Equal([], visit.Problems);
    }

    /// <summary>As long as that of a laboratory.</summary>
    private static string Authority()
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest("CN=SolidCell laboratory", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddYears(20));
        return certificate.ExportCertificatePem() + "\n";
    }

    private sealed class PairingOfFile : IFixturePairing
    {
        public PairingView Add(string fixture) => new(fixture + PairingFile.Ending, File.Text(), PairingCode.Rows(File));
    }
}
