using SolidCell.Security.Pairing;

namespace SolidCell.Security.Tests.Pairing;

/// <summary>The bounds of a pairing file, and how it is written.</summary>
public sealed class PairingFileLimitTests : IDisposable
{
    private const int LargestFile = 65_536;

    private static readonly PairingFile Small =
        new() { Version = 1, Fixture = "a", Password = "b", Broker = "c", Port = 1, Authority = "+\nd" };

    private readonly TemporaryLab _lab = new();

    private string Place => _lab.PathOf("a.pairing.json");

    public void Dispose() => _lab.Dispose();

    [Theory]
    [InlineData(1, true)]
    [InlineData(65535, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(65536, false)]
    public void A_port_has_16_bits_and_is_not_0(int port, bool isRead)
    {
        (Small with { Port = port }).Write(Place);
        string? refusal = Record.Exception(() => PairingFile.Read(Place))?.Message;
        Assert.Equal(isRead ? null : $"{Place}: port {port} is none.", refusal);
    }

    [Fact]
    public void A_file_of_64_kibibytes_is_read_and_a_longer_one_is_not()
    {
        int room = LargestFile - (Small with { Authority = "" }).Text().Length;
        (Small with { Authority = new string('d', room) }).Write(Place);
        Assert.Equal(LargestFile, new FileInfo(Place).Length);
        Assert.Equal(room, PairingFile.Read(Place).Authority.Length);
        (Small with { Authority = new string('d', room + 1) }).Write(Place);
        Assert.Equal($"{Place} is no pairing file: it is too long.",
            Assert.Throws<SecurityException>(() => PairingFile.Read(Place)).Message);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        Assert.StartsWith($"Cannot read {Place}: ", Assert.Throws<SecurityException>(() => PairingFile.Read(Place)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_can_read_it_and_a_code_has_it_on_one_line()
    {
        const string OneLine = """{"version":1,"fixture":"a","password":"b","broker":"c","port":1,"authority":"+\nd"}""";
        Assert.Equal(OneLine, Small.Compact());
        Assert.Equal(
            """
            {
              "version": 1,
              "fixture": "a",
              "password": "b",
              "broker": "c",
              "port": 1,
              "authority": "+\nd"
            }

            """.ReplaceLineEndings("\n"), Small.Text().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_mistake_in_it_is_told_on_one_line()
    {
        File.WriteAllText(Place, """{"version":""");
        string message = Assert.Throws<SecurityException>(() => PairingFile.Read(Place)).Message;
        Assert.StartsWith($"{Place} is no pairing file of 'solidcell fixtures add' (", message, StringComparison.Ordinal);
        Assert.EndsWith(").", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        Assert.DoesNotContain("..", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_cannot_be_written_another_place_is_asked_for()
    {
        string nowhere = Path.Combine(_lab.PathOf("none"), "a.json");
        string message = Assert.Throws<SecurityException>(() => Small.Write(nowhere)).Message;
        Assert.StartsWith($"Cannot write {nowhere}: ", message, StringComparison.Ordinal);
        Assert.EndsWith(" Name another file with --output.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("..", message, StringComparison.Ordinal);
    }
}
