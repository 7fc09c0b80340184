using SolidCell.Device.Provisioning;
using SolidCell.Host.Tests.Device;
using SolidCell.Security.Pairing;

namespace SolidCell.Host.Tests.Security;

public sealed class PairedProvisionTests : IDisposable
{
    private readonly NanoffBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task The_firmwares_own_reader_finds_what_the_pairing_file_holds_and_the_password_is_not_printed()
    {
        PairingFile file = Write("bench-3");
        (int code, string output, string error) =
            await _bench.RunAsync("provision", "--pairing", _bench.PathTo("pairing.json"), "--output", _bench.PathTo("out"));
        Assert.True(code == 0, error);
        Assert.DoesNotContain(file.Password, output + error, StringComparison.Ordinal);
        LinkSettings link = DeviceSettingsOf(Path.Combine(_bench.PathTo("out"), "solidcell.cfg")).Link;
        Assert.Equal((file.Fixture, file.Broker, file.Port, true), (link.FixtureId, link.BrokerHost, link.BrokerPort, link.UsesTls));
        Assert.Equal((file.Fixture, file.Password), (link.UserName, link.Password));
        Assert.Equal(file.Authority.Trim(), link.CaCertificate.Trim());
    }

    [Fact]
    public async Task Another_name_beside_the_file_is_refused()
    {
        Write("bench-3");
        (int code, string error) =
            await NanoffBench.RefuseAsync("provision", "bench-4", "--pairing", _bench.PathTo("pairing.json"), "--output",
                _bench.PathTo("out"));
        Assert.Equal(1, code);
        Assert.Contains("is for bench-3, not for bench-4", error, StringComparison.Ordinal);
    }

    private PairingFile Write(string fixture)
    {
        var file = new PairingFile
        {
            Version = 1,
            Fixture = fixture,
            Password = "abcdefgh23456789",
            Broker = "192.168.1.10",
            Port = 8883,
            Authority = new Certificates().AuthorityPem,
        };
        file.Write(_bench.PathTo("pairing.json"));
        return file;
    }

    private static DeviceSettings DeviceSettingsOf(string path)
    {
        var file = new ConfigurationFile(Path.GetDirectoryName(path)!);
        DeviceSettings read = file.Read();
        Assert.False(file.IsFallback);
        return read;
    }
}
