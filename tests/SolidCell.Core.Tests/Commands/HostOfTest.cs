using System.Formats.Cbor;
using SolidCell.Core.Commands;
using SolidCell.Core.Telemetry;
using CborReader = System.Formats.Cbor.CborReader;
using CborWriter = System.Formats.Cbor.CborWriter;

namespace SolidCell.Core.Tests.Commands;

/// <summary>A host that writes commands by hand, in the bytes of docs/mqtt.md.</summary>
internal sealed class HostOfTest(byte id = 1)
{
    /// <summary>The counter of its last command.</summary>
    public long Counter { get; set; } = 100;

    public string Fixture { get; init; } = "f1";

    /// <summary>Until when its commands are wanted, in milliseconds since 1970.</summary>
    public long Expires { get; set; } = 2_000_000_000_000;

    /// <summary>A new command with the next counter.</summary>
    public byte[] Write(CommandName name, byte[]? correlationId = null)
    {
        Counter++;
        return Encode(9, correlationId ?? Guid.NewGuid().ToByteArray(), name, writer =>
        {
            writer.WriteTextString(Fixture);
            writer.WriteByteString([.. Enumerable.Repeat(id, Command.HostIdBytes)]);
            writer.WriteInt64(Counter);
            writer.WriteInt64(Expires);
        });
    }

    /// <summary>
    /// A command without fixture, host, counter and expiry, as every host wrote it once and those that lower a risk are written.
    /// </summary>
    public static byte[] WriteBare(CommandName name, byte[]? correlationId = null) =>
        Encode(5, correlationId ?? Guid.NewGuid().ToByteArray(), name, _ => { });

    /// <summary>The host has everything up to this record.</summary>
    public static byte[] Ack(int boot, long sequence)
    {
        var writer = new CborWriter();
        writer.WriteStartArray(2);
        writer.WriteInt32(boot);
        writer.WriteInt64(sequence);
        writer.WriteEndArray();
        return writer.Encode();
    }

    /// <summary>Sends bytes to a fixture, whose clock is 0 where it has none.</summary>
    public static (CommandOutcome Outcome, string Detail) Send(Uplink uplink, byte[] command, long now = 0)
    {
        byte[] reply = new byte[1024];
        int length = uplink.OnCommand(command, command.Length, reply, now);
        var reader = new CborReader(reply.AsMemory(0, length));
        reader.ReadStartArray();
        reader.ReadByteString();
        return ((CommandOutcome)reader.ReadInt32(), reader.ReadTextString());
    }

    private static byte[] Encode(int items, byte[] correlationId, CommandName name, Action<CborWriter> rest)
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartArray(items);
        writer.WriteByteString(correlationId);
        writer.WriteInt32((int)name);
        writer.WriteStartArray(0);
        writer.WriteEndArray();
        writer.WriteByteString([]);
        writer.WriteByteString([]);
        rest(writer);
        writer.WriteEndArray();
        return writer.Encode();
    }
}
