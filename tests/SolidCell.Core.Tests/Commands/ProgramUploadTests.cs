using System.Security.Cryptography;
using SolidCell.Core.Commands;
using SolidCell.Core.Recording;
using SolidCell.Core.Telemetry;
using CborReader = System.Formats.Cbor.CborReader;
using CborWriter = System.Formats.Cbor.CborWriter;

namespace SolidCell.Core.Tests.Commands;

public class ProgramUploadTests
{
    private readonly RecordingTarget _target = new();
    private readonly Uplink _uplink;
    private readonly byte[] _program = [.. Enumerable.Range(0, 2500).Select(i => (byte)(i * 7))];

    public ProgramUploadTests()
    {
        var log = new RecordLog(new MemoryLogStorage());
        log.Open();
        _uplink = new Uplink(log, _target, "f1");
    }

    [Fact]
    public void Parts_make_a_program_also_when_some_come_twice_or_too_early()
    {
        Assert.Equal((CommandOutcome.Done, ""), Send(0, 1000));
        Assert.Equal((CommandOutcome.Repeated, ""), Send(0, 1000));
        Assert.Equal((CommandOutcome.Refused, "next offset 1000"), Send(2000, 500));
        Assert.Equal((CommandOutcome.Done, ""), Send(1000, 1000));
        Assert.Equal((CommandOutcome.Done, ""), Send(2000, 500));
        Assert.Equal((CommandOutcome.Repeated, ""), Send(2000, 500));
        Assert.Equal(_program, Assert.Single(_target.Programs));
    }

    [Fact]
    public void A_program_with_another_hash_than_announced_is_not_handed_on()
    {
        _program[0] ^= 1;
        byte[] hash = SHA256.HashData(_program);
        _program[0] ^= 1;
        Assert.Equal(CommandOutcome.Refused, Send(0, 2500, hash).Outcome);
        Assert.Empty(_target.Programs);
    }

    [Fact]
    public void A_program_that_the_fixture_refuses_is_answered_with_its_reason_and_may_come_again()
    {
        _target.Refusal = "step 3: too much current";
        Assert.Equal((CommandOutcome.Refused, "step 3: too much current"), Send(0, 2500));
        _target.Refusal = "";
        Assert.Equal((CommandOutcome.Done, ""), Send(0, 2500));
    }

    private (CommandOutcome Outcome, string Detail) Send(int offset, int count, byte[]? hash = null)
    {
        var writer = new CborWriter();
        writer.WriteStartArray(5);
        writer.WriteByteString(new byte[16]);
        writer.WriteByteString(hash ?? SHA256.HashData(_program));
        writer.WriteInt32(_program.Length);
        writer.WriteInt32(offset);
        writer.WriteByteString(_program.AsSpan(offset, count));
        writer.WriteEndArray();
        byte[] part = writer.Encode();
        byte[] reply = new byte[256];
        int length = _uplink.OnProtocolChunk(part, part.Length, reply);
        var reader = new CborReader(reply.AsMemory(0, length));
        Assert.Equal(3, reader.ReadStartArray());
        reader.ReadByteString();
        return ((CommandOutcome)reader.ReadInt32(), reader.ReadTextString());
    }
}
