using System.Formats.Cbor;

namespace SolidCell.Operations.Commanding;

/// <summary>A piece of a compiled protocol on its way to a fixture: [correlation-id, sha-256, total-length, offset, bytes].</summary>
public static class ProtocolChunk
{
    /// <summary>Small enough for the fixture's receive buffer.</summary>
    public const int MaximumBytes = 512;

    public static byte[] ToCbor(byte[] correlationId, byte[] sha256, int totalLength, int offset, ReadOnlySpan<byte> bytes)
    {
        var writer = new CborWriter();
        writer.WriteStartArray(5);
        writer.WriteByteString(correlationId);
        writer.WriteByteString(sha256);
        writer.WriteInt32(totalLength);
        writer.WriteInt32(offset);
        writer.WriteByteString(bytes);
        writer.WriteEndArray();
        return writer.Encode();
    }
}
