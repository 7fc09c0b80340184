using System.Formats.Cbor;
using System.Text.Json.Nodes;

namespace SolidCell.Host.Tests.Documentation;

/// <summary>A CBOR item as the AsyncAPI document writes it: arrays, integers, texts, and byte strings in base16.</summary>
internal static class CborAsJson
{
    public static JsonNode? Read(byte[] payload)
    {
        var reader = new CborReader(payload, CborConformanceMode.Canonical);
        JsonNode? item = Read(reader);
        Assert.Equal(0, reader.BytesRemaining);
        return item;
    }

    private static JsonNode? Read(CborReader reader) => reader.PeekState() switch
    {
        CborReaderState.StartArray => Array(reader),
        CborReaderState.ByteString => Convert.ToHexStringLower(reader.ReadByteString()),
        CborReaderState.TextString => reader.ReadTextString(),
        _ => reader.ReadInt64(),
    };

    private static JsonArray Array(CborReader reader)
    {
        var array = new JsonArray();
        reader.ReadStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
        {
            array.Add(Read(reader));
        }

        reader.ReadEndArray();
        return array;
    }
}
