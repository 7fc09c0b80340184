using CsCheck;
using SolidCell.Core.Commands;

namespace SolidCell.Core.Tests.Commands;

public class CommandReaderTests
{
    private const string Pause = "85" + "50000102030405060708090a0b0c0d0e0f" + "02" + "80" + "40" + "40";

    [Fact]
    public void A_command_without_arguments_is_read()
    {
        var command = new Command();
        Assert.True(Read(Convert.FromHexString(Pause), command));
        Assert.Equal(CommandName.Pause, command.Name);
        Assert.Equal(15, command.CorrelationId[15]);
        Assert.Equal(0, command.ArgumentCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("80")]
    [InlineData("85" + "4101" + "02" + "80" + "40" + "40")]
    [InlineData("85" + "50000102030405060708090a0b0c0d0e0f" + "00" + "80" + "40" + "40")]
    [InlineData("85" + "50000102030405060708090a0b0c0d0e0f" + "02" + "89010101010101010101" + "40" + "40")]
    [InlineData(Pause + "00")]
    public void Anything_else_is_refused(string hex) => Assert.False(Read(Convert.FromHexString(hex), new Command()));

    [Fact]
    public void Any_bytes_are_read_or_refused_and_never_throw() =>
        Gen.Byte.Array[0, 60].Sample(bytes => { Read(bytes, new Command()); });

    private static bool Read(byte[] bytes, Command command) => CommandReader.TryRead(bytes, bytes.Length, command);
}
