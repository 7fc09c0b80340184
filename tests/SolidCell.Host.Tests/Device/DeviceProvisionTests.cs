using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using SolidCell.Device.Provisioning;

namespace SolidCell.Host.Tests.Device;

public sealed class DeviceProvisionTests : IDisposable
{
    private readonly NanoffBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task The_firmwares_own_reader_finds_every_setting_in_what_nanoff_was_given_and_no_secret_is_printed()
    {
        _bench.Install();
        (_bench.Variables["SOLIDCELL_WIFI_PASSWORD"], _bench.Variables["SOLIDCELL_FIXTURE_PASSWORD"]) = ("pass=phrase \u00fc",
            "s3cret, with = and spaces");
        string authority = Authority(DateTimeOffset.UtcNow.AddYears(1));
        (int code, string output, string error) = await _bench.RunAsync(
            "provision", "bench-3", "--port", "COM7", "--broker", "mqtts://lab.local:8884", "--tls-ca", authority, "--user", "bench-3",
            "--wifi", "Labor \u00fc", "--time-server", "ntp.lab.local", "--log", "sd", "--mains", "average");
        Assert.True(code == 0, error);
        Assert.DoesNotContain("s3cret", output + error, StringComparison.Ordinal);
        Assert.DoesNotContain("pass=phrase", output + error, StringComparison.Ordinal);

        JsonNode file = JsonNode.Parse(File.ReadAllText(_bench.PathTo("list.json")))!["Files"]![0]!;
        Assert.Equal(@"I:\solidcell.cfg", (string?)file["DestinationFilePath"]);
        Assert.False(File.Exists((string)file["SourceFilePath"]!));
        DeviceSettings read = ReadByFirmware();
        Assert.Equal(("bench-3", "lab.local", 8884, true),
            (read.Link.FixtureId, read.Link.BrokerHost, read.Link.BrokerPort, read.Link.UsesTls));
        Assert.Equal(("bench-3", "s3cret, with = and spaces"), (read.Link.UserName, read.Link.Password));
        Assert.Equal(("Labor \u00fc", "pass=phrase \u00fc", "ntp.lab.local", true),
            (read.Link.WifiName, read.Link.WifiPassword, read.Link.TimeServer, read.LogsToCard));
        Assert.True(read.AveragesMains);
        using X509Certificate2 trusted = X509Certificate2.CreateFromPem(read.Link.CaCertificate);
        Assert.Equal("CN=lab", trusted.Subject);
    }

    [Fact]
    public async Task A_file_that_nanoff_could_not_deploy_is_a_failure_although_nanoff_ends_with_0()
    {
        _bench.Install(@"Error deploying content file /tmp/x to I:\solidcell.cfg");
        (int code, string _, string error) = await _bench.RunAsync("provision", "bench-3", "--port", "COM7", "--broker", "192.168.1.10");
        Assert.Equal(1, code);
        Assert.Contains("failed while writing the configuration", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_prints_the_settings_and_the_command_and_leaves_nothing_behind()
    {
        _bench.Install();
        File.WriteAllText(_bench.PathTo("wifi.txt"), "a passphrase\nsecond line\n");
        (int code, string output, string _) = await _bench.RunAsync(
            "provision", "bench-3", "--port", "COM7", "--broker", "192.168.1.10", "--wifi", "lab", "--wifi-password-file",
            _bench.PathTo("wifi.txt"), "--dry-run");
        Assert.Equal(0, code);
        string[] lines = output.Split('\n');
        Assert.Equal(["fixture=bench-3", "broker=192.168.1.10", "port=1883", "tls=no", "wifi-name=lab", "wifi-password=***"], lines[..6]);
        Assert.Matches("^nanoff --serialport COM7 --filedeployment .*nanoff-files.json$", lines[7]);
        Assert.False(File.Exists(lines[7].Split(' ')[^1]));
        Assert.Empty(_bench.Calls);
    }

    [Fact]
    public async Task A_written_configuration_is_for_its_owner_only()
    {
        (int code, string _, string _) =
            await _bench.RunAsync("provision", "bench-3", "--broker", "192.168.1.10", "--output", _bench.PathTo("out"));
        Assert.Equal(0, code);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(Path.Combine(_bench.PathTo("out"), "solidcell.cfg")));
        }
    }

    [Theory]
    [InlineData("provision bench_3 --broker lab", "is no name of a fixture")]
    [InlineData("provision bench-3", "Name the broker")]
    [InlineData("provision bench-3 --broker lab:0", "is no HOST:PORT")]
    [InlineData("provision bench-3 --broker localhost", "this computer as it calls itself")]
    [InlineData("provision bench-3 --broker mqtts://lab", "give --tls-ca FILE")]
    [InlineData("provision bench-3 --broker lab --tls-ca nowhere.pem", "cannot be read")]
    [InlineData("provision bench-3 --broker lab --tls-ca {short}", "is no PEM certificate")]
    [InlineData("provision bench-3 --broker lab --tls-ca {key}", "holds a private key")]
    [InlineData("provision bench-3 --broker lab --tls-ca {expired}", "expired on 20")]
    [InlineData("provision bench-3 --broker lab --wifi lab --wifi-password-file {short}", "WPA2 takes 8 to 63")]
    [InlineData("provision bench-3 --broker lab --wifi 123456789012345678901234567890123 --wifi-password-file {short}",
        "is no name of a network")]
    [InlineData("provision bench-3 --broker lab --user x\ty --password-file {short}", "'user' holds a control character")]
    [InlineData("provision bench-3 --broker lab", "Name the board's serial port")]
    public async Task What_would_keep_a_fixture_off_the_network_is_refused_in_words(string line, string words)
    {
        File.WriteAllText(_bench.PathTo("short"), "short\n");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(_bench.PathTo("key"), key.ExportPkcs8PrivateKeyPem());
        string text = line.Replace("{short}", _bench.PathTo("short"), StringComparison.Ordinal)
            .Replace("{key}", _bench.PathTo("key"), StringComparison.Ordinal)
            .Replace("{expired}", Authority(DateTimeOffset.UtcNow.AddDays(-1)), StringComparison.Ordinal);
        (int code, string error) = await NanoffBench.RefuseAsync(text.Split(' '));
        Assert.Equal(1, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    private DeviceSettings ReadByFirmware()
    {
        string flash = Directory.CreateDirectory(_bench.PathTo("flash")).FullName;
        File.Copy(_bench.PathTo("deployed.cfg"), Path.Combine(flash, "solidcell.cfg"));
        var file = new ConfigurationFile(flash);
        DeviceSettings read = file.Read();
        Assert.False(file.IsFallback);
        return read;
    }

    private string Authority(DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=lab", key, HashAlgorithmName.SHA256);
        using X509Certificate2 certificate = request.CreateSelfSigned(until.AddYears(-1), until);
        File.WriteAllText(_bench.PathTo("ca.pem"), "The laboratory's own authority\n" + certificate.ExportCertificatePem() + "\n");
        return _bench.PathTo("ca.pem");
    }
}
