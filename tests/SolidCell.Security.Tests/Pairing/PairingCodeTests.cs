using SolidCell.Security.Pairing;

namespace SolidCell.Security.Tests.Pairing;

/// <summary>The provisioning file as a QR code: its size, its quiet zone, and what a reader makes of it.</summary>
public sealed class PairingCodeTests : IDisposable
{
    private const int QuietZone = 4;

    private readonly TemporaryLab _lab = new();

    private string Picture => _lab.PathOf("code.pgm");

    public void Dispose() => _lab.Dispose();

    [Fact]
    public async Task A_reader_makes_the_pairing_file_of_the_code_again()
    {
        PairingFile file = Real();
        BarCodeReader.Draw(PairingCode.Rows(file), Picture);
        Assert.Equal(file.Compact(), await BarCodeReader.ReadAsync(Picture, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reader_makes_the_pairing_file_of_what_a_dark_terminal_shows()
    {
        PairingFile file = Real();
        IReadOnlyList<string> shown = FromTerminal(PairingCode.Terminal(PairingCode.Rows(file)));
        BarCodeReader.Draw(shown, Picture);
        Assert.Equal(file.Compact(), await BarCodeReader.ReadAsync(Picture, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_code_is_a_square_with_its_three_finders_and_a_quiet_zone()
    {
        IReadOnlyList<string> rows = PairingCode.Rows(File(900));
        int size = rows.Count;
        Assert.All(rows, row => Assert.Equal(size, row.Length));
        Assert.Equal(0, (size - (2 * QuietZone) - 17) % 4);
        Assert.All(rows.Take(QuietZone).Concat(rows.TakeLast(QuietZone)), row => Assert.DoesNotContain('1', row));
        const string Top = "1111111";
        Assert.Equal(Top, rows[QuietZone].Substring(QuietZone, 7));
        Assert.Equal(Top, rows[QuietZone].Substring(size - QuietZone - 7, 7));
        Assert.Equal(Top, rows[size - QuietZone - 1].Substring(QuietZone, 7));
    }

    [Fact]
    public void A_terminal_shows_two_rows_in_a_line_and_light_as_ink()
    {
        Assert.Equal("█▀\n▄█\n", PairingCode.Terminal(["00", "01", "10", "00"]));
        Assert.Equal("▄▀\n", PairingCode.Terminal(["10", "01"]));
    }

    [Fact]
    public void An_authority_with_a_key_of_twice_the_length_still_fits() => Assert.NotEmpty(PairingCode.Rows(File(2000)));

    /// <summary>With the authority of a laboratory, as a board gets it.</summary>
    private PairingFile Real() => File(0) with { Authority = SecurityFolder.Read(_lab.Folder.AuthorityCertificate) };

    /// <summary>Pixels of a terminal whose ink is light and whose ground is dark: 1 where it is dark.</summary>
    private static IReadOnlyList<string> FromTerminal(string text) => [.. text.TrimEnd('\n').Split('\n').SelectMany(line => new[]
    {
        string.Concat(line.Select(ink => ink is '█' or '▀' ? '0' : '1')),
        string.Concat(line.Select(ink => ink is '█' or '▄' ? '0' : '1')),
    }).Take(text.TrimEnd('\n').Split('\n')[0].Length)];

    private static PairingFile File(int authority) => new()
    {
        Version = PairingFile.CurrentVersion,
        Fixture = "bench-3",
        Password = "abcdefgh23456789",
        Broker = "192.168.1.10",
        Port = 8883,
        Authority = new string('A', authority),
    };
}
