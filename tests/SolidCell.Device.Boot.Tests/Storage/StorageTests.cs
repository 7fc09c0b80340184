using SolidCell.Core.Recording;
using SolidCell.Device.Provisioning;
using SolidCell.Device.Storage;

namespace SolidCell.Device.Boot.Tests.Storage;

public sealed class StorageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("solidcell-device-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void No_two_blocks_have_one_number()
    {
        var numbers = typeof(Blocks).GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
            .Select(field => (int)field.GetRawConstantValue()!).ToArray();
        Assert.Equal(numbers.Distinct().Order(), numbers.Order());
        Assert.Equal(6, numbers.Length);
    }

    [Fact]
    public void Segments_are_appended_to_read_listed_and_deleted()
    {
        var storage = new FileLogStorage(_folder, 1 << 20, 1 << 15);
        Assert.True(storage.Append(7, [1, 2, 3], 3));
        Assert.True(storage.Append(7, [4, 5, 6], 2));
        var buffer = new byte[8];
        Assert.Equal(3, storage.Read(7, 2, buffer, 8));
        Assert.Equal([3, 4, 5], buffer[..3]);
        Assert.Equal(5, storage.Length(7));
        var segments = new int[4];
        Assert.Equal(1, storage.List(segments));
        Assert.Equal(7, segments[0]);
        Assert.True(storage.Delete(7));
        Assert.Equal(-1, storage.Length(7));
    }

    [Fact]
    public void A_log_on_files_is_found_again_after_a_restart()
    {
        var log = new RecordLog(new FileLogStorage(_folder, 1 << 20, 1 << 15));
        log.Open();
        log.Append(log.Begin(RecordKind.Booted, 0));
        log.Flush();
        var again = new RecordLog(new FileLogStorage(_folder, 1 << 20, 1 << 15));
        again.Open();
        Assert.Equal(log.BootId + 1, again.BootId);
        Assert.True(new LogReader(again).TryRead(new LogRecord()));
    }

    [Fact]
    public void A_damaged_configuration_falls_back_to_the_last_good_one()
    {
        var path = Path.Combine(_folder, "solidcell.cfg");
        File.WriteAllText(path, ConfigurationFile.Sealed("fixture=lab-3\nbroker=10.0.0.5\nport=1884\ntls=no\n"));
        var settings = new ConfigurationFile(_folder).Read().Link;
        Assert.Equal(("lab-3", "10.0.0.5", 1884, false), (settings.FixtureId, settings.BrokerHost, settings.BrokerPort, settings.UsesTls));
        File.WriteAllText(path, File.ReadAllText(path).Replace("lab-3", "lab-4", StringComparison.Ordinal));
        var file = new ConfigurationFile(_folder);
        Assert.Equal("lab-3", file.Read().Link.FixtureId);
        Assert.True(file.IsFallback);
    }

    [Fact]
    public void The_brokers_certificate_authority_comes_from_the_configuration()
    {
        const string Pem = "-----BEGIN CERTIFICATE-----\nMIIB+w==\n-----END CERTIFICATE-----\n";
        var lines = string.Concat(Pem.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"ca={line}\n"));
        File.WriteAllText(Path.Combine(_folder, "solidcell.cfg"), ConfigurationFile.Sealed("broker=lab\n" + lines));
        Assert.Equal(Pem, new ConfigurationFile(_folder).Read().Link.CaCertificate);
    }

    [Fact]
    public void Without_any_configuration_the_link_stays_off() => Assert.Equal("", new ConfigurationFile(_folder).Read().Link.BrokerHost);
}
