using CsCheck;
using SolidCell.Core.Commands;

namespace SolidCell.Core.Tests.Commands;

public class CommandReaderTests
{
    private const string Pause = "85" + "50000102030405060708090a0b0c0d0e0f" + "02" + "80" + "40" + "40";

    /// <summary>As in docs/mqtt.md.</summary>
    private const string Resume = "89" + "500102030405060708090a0b0c0d0e0f10" + "03" + "80" + "40" + "40" + "6762656e63682d31"
        + "48a1a2a3a4a5a6a7a8" + "1b0000019aa1b2c3d4" + "1b0000019aa1b33904";

    [Fact]
    public void A_command_without_arguments_is_read()
    {
        var command = new Command();
        Assert.True(Read(Convert.FromHexString(Pause), command));
        Assert.Equal(CommandName.Pause, command.Name);
        Assert.Equal(15, command.CorrelationId[15]);
        Assert.Equal(0, command.ArgumentCount);
    }

    [Fact]
    public void A_command_says_for_whom_it_is_from_whom_and_until_when()
    {
        var command = new Command();
        Assert.True(Read(Convert.FromHexString(Resume), command));
        Assert.True(command.IsDated);
        Assert.Equal("bench-1", System.Text.Encoding.ASCII.GetString(command.Fixture, 0, command.FixtureLength));
        Assert.Equal("A1A2A3A4A5A6A7A8", Convert.ToHexString(command.HostId));
        Assert.Equal((0x19AA1B2C3D4, 30_000), (command.Counter, command.ExpiresUnixMilliseconds - command.Counter));
    }

    [Theory]
    [InlineData("")]
    [InlineData("80")]
    [InlineData("85" + "4101" + "02" + "80" + "40" + "40")]
    [InlineData("85" + "50000102030405060708090a0b0c0d0e0f" + "00" + "80" + "40" + "40")]
    [InlineData("85" + "50000102030405060708090a0b0c0d0e0f" + "02" + "89010101010101010101" + "40" + "40")]
    [InlineData(Pause + "00")]
    [InlineData("89" + "500102030405060708090a0b0c0d0e0f10" + "03" + "80" + "40" + "40" + "6162" + "48a1a2a3a4a5a6a7a8" + "00" + "01")]
    [InlineData("89" + "500102030405060708090a0b0c0d0e0f10" + "03" + "80" + "40" + "40" + "6162" + "47a1a2a3a4a5a6a7" + "01" + "01")]
    [InlineData("86" + "500102030405060708090a0b0c0d0e0f10" + "03" + "80" + "40" + "40" + "6162")]
    public void Anything_else_is_refused(string hex) => Assert.False(Read(Convert.FromHexString(hex), new Command()));

    [Fact]
    public void Any_bytes_are_read_or_refused_and_never_throw() =>
        Gen.Byte.Array[0, 60].Sample(bytes => { Read(bytes, new Command()); });

    private static bool Read(byte[] bytes, Command command) => CommandReader.TryRead(bytes, bytes.Length, command);
}
