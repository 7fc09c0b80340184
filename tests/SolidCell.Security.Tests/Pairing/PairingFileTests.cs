using SolidCell.Security.Pairing;

namespace SolidCell.Security.Tests.Pairing;

public sealed class PairingFileTests
{
    private const string Authority = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

    private static readonly PairingFile File = new()
    {
        Version = 1,
        Fixture = "bench-3",
        Password = "secret",
        Broker = "192.168.1.10",
        Port = 8883,
        Authority = Authority,
    };

    [Fact]
    public void What_is_written_is_read_again()
    {
        using var lab = new TemporaryLab();
        File.Write(lab.PathOf("bench-3.json"));
        Assert.Equal(File, PairingFile.Read(lab.PathOf("bench-3.json")));
    }

    [Theory]
    [InlineData("", "is no pairing file")]
    [InlineData("null", "is no pairing file")]
    [InlineData("{}", "is no pairing file")]
    [InlineData("""{"version":2,"fixture":"a","password":"b","broker":"c","port":1,"authority":"d"}""", "has version 2")]
    [InlineData("""{"version":1,"fixture":"a b","password":"b","broker":"c","port":1,"authority":"d"}""", "is no name of a fixture")]
    [InlineData("""{"version":1,"fixture":"a","password":"b","broker":"c","port":70000,"authority":"d"}""", "port 70000 is none")]
    [InlineData("""{"version":1,"fixture":"a","password":"b","broker":"c","port":1,"authority":"d","more":1}""", "is no pairing file")]
    public void A_file_that_is_none_is_refused(string text, string message)
    {
        using var lab = new TemporaryLab();
        System.IO.File.WriteAllText(lab.PathOf("x"), text);
        Assert.Contains(message, Assert.Throws<SecurityException>(() => PairingFile.Read(lab.PathOf("x"))).Message,
            StringComparison.Ordinal);
    }
}
