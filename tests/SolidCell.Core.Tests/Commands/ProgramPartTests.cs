using SolidCell.Core.Commands;
using SolidCell.Core.Encoding;
using CborReader = System.Formats.Cbor.CborReader;
using CborWriter = System.Formats.Cbor.CborWriter;

namespace SolidCell.Core.Tests.Commands;

/// <summary>Parts of a program of four bytes: which are parts at all, which are taken, and what comes of them.</summary>
public sealed class ProgramPartTests
{
    private static readonly byte[] Program = [10, 11, 12, 13];

    private readonly RecordingTarget _target = new();
    private readonly ProgramUpload _upload;

    public ProgramPartTests() => _upload = new ProgramUpload(_target);

    [Theory]
    [InlineData(4, 0, 4, CommandOutcome.Refused, "the program's SHA-256 is not the announced one")]
    [InlineData(4, 0, 5, CommandOutcome.Malformed, "not a part of a program")]
    [InlineData(4, -1, 1, CommandOutcome.Malformed, "not a part of a program")]
    [InlineData(0, 0, 0, CommandOutcome.Malformed, "not a part of a program")]
    [InlineData(-1, 0, 0, CommandOutcome.Malformed, "not a part of a program")]
    [InlineData(8192, 0, 1, CommandOutcome.Done, "")]
    [InlineData(8193, 0, 1, CommandOutcome.Refused, "a program has at most 8192 bytes")]
    [InlineData(4, 1, 1, CommandOutcome.Refused, "next offset 0")]
    [InlineData(4, 0, 0, CommandOutcome.Done, "")]
    [InlineData(4, 4, 0, CommandOutcome.Refused, "next offset 0")]
    public void A_part_lies_in_its_program(long total, long offset, int count, CommandOutcome outcome, string detail) =>
        Assert.Equal((outcome, detail), Send(total, offset, new byte[count]));

    [Fact]
    public void Parts_may_overlap_and_what_was_had_is_repeated()
    {
        Assert.Equal(CommandOutcome.Done, Part(0, 1).Outcome);
        Assert.Equal(CommandOutcome.Repeated, Part(0, 1).Outcome);
        Assert.Equal(CommandOutcome.Done, Part(0, 2).Outcome);
        Assert.Equal(CommandOutcome.Repeated, Part(0, 2).Outcome);
        Assert.Equal(CommandOutcome.Repeated, Part(1, 1).Outcome);
        Assert.Equal((CommandOutcome.Refused, "next offset 2"), Part(3, 1));
        Assert.Equal(CommandOutcome.Done, Part(1, 2).Outcome);
        Assert.Empty(_target.Programs);
        Assert.Equal(CommandOutcome.Done, Part(2, 2).Outcome);
        Assert.Equal(Program, Assert.Single(_target.Programs));
        Assert.Equal(CommandOutcome.Repeated, Part(2, 2).Outcome);
        Assert.Single(_target.Programs);
    }

    [Fact]
    public void Another_hash_or_another_length_begins_a_program_anew()
    {
        Part(0, 2);
        Assert.Equal((CommandOutcome.Refused, "next offset 0"), Send(4, 2, [12, 13], new byte[32]));
        Part(0, 2);
        Assert.Equal((CommandOutcome.Refused, "next offset 0"), Send(5, 2, [12, 13]));
        Part(0, 2);
        Assert.Equal(CommandOutcome.Done, Part(2, 2).Outcome);
        Assert.Single(_target.Programs);
    }

    [Fact]
    public void A_program_that_was_refused_is_taken_from_its_beginning_and_one_that_was_accepted_may_come_again()
    {
        _target.Refusal = "no";
        Assert.Equal((CommandOutcome.Refused, "no"), Part(0, 4));
        _target.Refusal = "";
        Assert.Equal((CommandOutcome.Refused, "next offset 0"), Part(2, 2));
        Assert.Equal(CommandOutcome.Done, Part(0, 4).Outcome);
        Assert.Equal(CommandOutcome.Repeated, Part(0, 4).Outcome);
        Assert.Equal(CommandOutcome.Done, Send(1, 0, [9], Sha256.Of([9], 1)).Outcome);
        Assert.Equal(CommandOutcome.Done, Part(0, 4).Outcome);
        Assert.Equal(4, _target.Programs.Count);
    }

    [Fact]
    public void A_program_with_another_hash_is_refused_before_the_instrument_sees_it()
    {
        Assert.Equal((CommandOutcome.Refused, "the program's SHA-256 is not the announced one"), Send(4, 0, Program, new byte[32]));
        Assert.Empty(_target.Programs);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void What_has_not_five_items_is_no_part(int items)
    {
        byte[] part = Encoded(4, 0, Program, Sha256.Of(Program, 4));
        part[0] = (byte)(0x80 | items);
        Assert.Equal(CommandOutcome.Malformed, Answer(part).Outcome);
    }

    [Fact]
    public void A_part_cut_short_anywhere_or_with_a_byte_behind_it_is_none()
    {
        byte[] part = Encoded(4, 0, Program, Sha256.Of(Program, 4));
        for (int length = 0; length < part.Length; length++)
        {
            Assert.Equal(CommandOutcome.Malformed, Answer(part[..length]).Outcome);
        }

        Assert.Equal(CommandOutcome.Malformed, Answer([.. part, 0]).Outcome);
        Assert.Empty(_target.Programs);
    }

    private static byte[] Encoded(long total, long offset, byte[] bytes, byte[] hash)
    {
        CborWriter writer = new();
        writer.WriteStartArray(5);
        writer.WriteByteString([.. Enumerable.Repeat((byte)7, 16)]);
        writer.WriteByteString(hash);
        writer.WriteInt64(total);
        writer.WriteInt64(offset);
        writer.WriteByteString(bytes);
        writer.WriteEndArray();
        return writer.Encode();
    }

    private (CommandOutcome Outcome, string Detail) Part(int offset, int count) => Send(4, offset, Program[offset..(offset + count)]);

    private (CommandOutcome Outcome, string Detail) Send(long total, long offset, byte[] bytes, byte[]? hash = null) =>
        Answer(Encoded(total, offset, bytes, hash ?? Sha256.Of(Program, 4)), 7);

    /// <summary>The answer, which has the part's id where it could be read.</summary>
    private (CommandOutcome Outcome, string Detail) Answer(byte[] part, byte? id = null)
    {
        byte[] reply = new byte[256];
        CborReader reader = new(reply.AsMemory(0, _upload.OnChunk(part, part.Length, reply)));
        Assert.Equal(3, reader.ReadStartArray());
        byte[] answered = reader.ReadByteString();
        Assert.True(id is null || Array.TrueForAll(answered, one => one == id));
        return ((CommandOutcome)reader.ReadInt32(), reader.ReadTextString());
    }
}
