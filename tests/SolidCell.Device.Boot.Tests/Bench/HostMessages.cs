using System.Formats.Cbor;
using SolidCell.Core.Commands;

namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>What a host sends, in the bytes of docs/mqtt.md.</summary>
internal static class HostMessages
{
    public static byte[] Ack(long bootId, long sequence) => Encode(2, writer =>
    {
        writer.WriteInt64(bootId);
        writer.WriteInt64(sequence);
    });

    public static byte[] Part(byte[] correlationId, byte[] hash, int total, int offset, byte[] bytes) => Encode(5, writer =>
    {
        writer.WriteByteString(correlationId);
        writer.WriteByteString(hash);
        writer.WriteInt32(total);
        writer.WriteInt32(offset);
        writer.WriteByteString(bytes);
    });

    private static long _counter = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

    /// <summary>A command to the booted fixture, wanted for a minute.</summary>
    /// <param name="correlationId">16 bytes.</param>
    /// <param name="name">What is wanted.</param>
    /// <param name="arguments">Its numbers.</param>
    /// <param name="testId">16 bytes, empty where a command has none.</param>
    /// <param name="hash">The program's SHA-256, empty where a command has none.</param>
    public static byte[] Command(byte[] correlationId, CommandName name, long[] arguments, byte[] testId, byte[] hash) =>
        Encode(9, writer =>
    {
        writer.WriteByteString(correlationId);
        writer.WriteInt32((int)name);
        writer.WriteStartArray(arguments.Length);
        Array.ForEach(arguments, writer.WriteInt64);
        writer.WriteEndArray();
        writer.WriteByteString(testId);
        writer.WriteByteString(hash);
        writer.WriteTextString(Story.FixtureId);
        writer.WriteByteString([1, 2, 3, 4, 5, 6, 7, 8]);
        writer.WriteInt64(Interlocked.Increment(ref _counter));
        writer.WriteInt64(DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeMilliseconds());
    });

    private static byte[] Encode(int items, Action<CborWriter> write)
    {
        var writer = new CborWriter();
        writer.WriteStartArray(items);
        write(writer);
        writer.WriteEndArray();
        return writer.Encode();
    }
}
