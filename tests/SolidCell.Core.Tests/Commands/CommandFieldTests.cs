using System.Formats.Cbor;
using SolidCell.Core.Commands;
using CborWriter = System.Formats.Cbor.CborWriter;

namespace SolidCell.Core.Tests.Commands;

/// <summary>Every field of a command at the ends of its range, written with another CBOR library.</summary>
public sealed class CommandFieldTests
{
    private readonly Command _command = new();

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    [InlineData(-1, false)]
    public void Names_go_from_1_to_10(long name, bool isRead)
    {
        Assert.Equal(isRead, Read(Encoded(name: name)));
        Assert.True(!isRead || (long)_command.Name == name);
    }

    [Fact]
    public void Up_to_8_arguments_are_read_and_those_of_the_command_before_are_gone()
    {
        Assert.True(Read(Encoded(arguments: [1, -2, 3, -4, 5, -6, 7, long.MinValue])));
        Assert.Equal(8, _command.ArgumentCount);
        Assert.Equal([1, -2, 3, -4, 5, -6, 7, long.MinValue], _command.Arguments);
        Assert.True(Read(Encoded(arguments: [9])));
        Assert.Equal(1, _command.ArgumentCount);
        Assert.Equal([9, 0, 0, 0, 0, 0, 0, 0], _command.Arguments);
        Assert.False(Read(Encoded(arguments: new long[9])));
    }

    [Theory]
    [InlineData(15, 16, 32, false)]
    [InlineData(17, 16, 32, false)]
    [InlineData(16, 16, 32, true)]
    [InlineData(16, 0, 0, true)]
    [InlineData(16, 15, 32, false)]
    [InlineData(16, 16, 31, false)]
    [InlineData(16, 17, 32, false)]
    [InlineData(16, 16, 33, false)]
    public void Names_of_test_and_program_have_their_length_or_none(int id, int test, int program, bool isRead)
    {
        byte[] bytes = Encoded(id: Bytes(id, 1), test: Bytes(test, 2), program: Bytes(program, 3));
        Assert.Equal(isRead, Read(bytes));
        if (isRead)
        {
            Assert.Equal(Bytes(16, 1), _command.CorrelationId);
            Assert.Equal(Bytes(16, (byte)(test > 0 ? 2 : 0)), _command.TestId);
            Assert.Equal(Bytes(32, (byte)(program > 0 ? 3 : 0)), _command.ProgramHash);
        }
    }

    [Fact]
    public void An_empty_name_clears_that_of_the_command_before()
    {
        Assert.True(Read(Encoded(test: Bytes(16, 2), program: Bytes(32, 3))));
        Assert.True(Read(Encoded()));
        Assert.Equal(new byte[16], _command.TestId);
        Assert.Equal(new byte[32], _command.ProgramHash);
    }

    [Theory]
    [InlineData(64, 8, 1, true)]
    [InlineData(65, 8, 1, false)]
    [InlineData(0, 8, 1, true)]
    [InlineData(2, 7, 1, false)]
    [InlineData(2, 9, 1, false)]
    [InlineData(2, 8, 0, false)]
    [InlineData(2, 8, -1, false)]
    public void A_date_has_a_fixture_of_64_bytes_at_most_a_host_of_8_and_a_counter_from_1(
        int fixture, int host, long counter, bool isRead)
    {
        byte[] bytes = Encoded(fixture: new string('f', fixture), host: Bytes(host, 7), counter: counter, expires: 99);
        Assert.Equal(isRead, Read(bytes));
        if (isRead)
        {
            Assert.Equal((true, fixture, counter, 99L),
                (_command.IsDated, _command.FixtureLength, _command.Counter, _command.ExpiresUnixMilliseconds));
            Assert.Equal(Bytes(8, 7), _command.HostId);
            Assert.Equal(Bytes(fixture, (byte)'f'), _command.Fixture[..fixture]);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("f1")]
    public void A_command_cut_short_anywhere_or_with_a_byte_behind_it_is_none(string? fixture)
    {
        byte[] bytes = Encoded(arguments: [1, 2], test: Bytes(16, 2), fixture: fixture);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.False(CommandReader.TryRead(bytes, length, _command));
        }

        Assert.Equal((true, fixture is not null), (Read(bytes), _command.IsDated));
        Assert.False(Read([.. bytes, 0]));
    }

    [Fact]
    public void Only_what_takes_the_current_away_lowers_the_risk() => Assert.Equal(
        [CommandName.Pause, CommandName.Stop], Enum.GetValues<CommandName>().Where(CommandRisk.IsLoweredBy));

    private static byte[] Bytes(int count, byte value) => [.. Enumerable.Repeat(value, count)];

    private static byte[] Encoded(
        byte[]? id = null, long name = 2, long[]? arguments = null, byte[]? test = null, byte[]? program = null, string? fixture = null,
        byte[]? host = null, long counter = 1, long expires = 1)
    {
        CborWriter writer = new(CborConformanceMode.Canonical);
        writer.WriteStartArray(fixture is null ? 5 : 9);
        writer.WriteByteString(id ?? Bytes(16, 1));
        writer.WriteInt64(name);
        writer.WriteStartArray(arguments?.Length ?? 0);
        Array.ForEach(arguments ?? [], writer.WriteInt64);
        writer.WriteEndArray();
        writer.WriteByteString(test ?? []);
        writer.WriteByteString(program ?? []);
        if (fixture is not null)
        {
            writer.WriteTextString(fixture);
            writer.WriteByteString(host ?? Bytes(8, 7));
            writer.WriteInt64(counter);
            writer.WriteInt64(expires);
        }

        writer.WriteEndArray();
        return writer.Encode();
    }

    private bool Read(byte[] bytes) => CommandReader.TryRead(bytes, bytes.Length, _command);
}
