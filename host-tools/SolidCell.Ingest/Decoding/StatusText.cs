using System.Text;
using System.Text.Json;

namespace SolidCell.Ingest.Decoding;

/// <summary>Reads a status: one JSON object of bounded length, kept as the text it came as.</summary>
public static class StatusText
{
    public const int MaximumBytes = 4096;

    /// <exception cref="BatchRefusedException">The bytes are no status.</exception>
    public static string Decode(byte[] payload)
    {
        BatchDecoder.Require(payload.Length <= MaximumBytes, $"a status has {payload.Length} bytes, more than {MaximumBytes}");
        try
        {
            using JsonDocument document = JsonDocument.Parse(payload);
            BatchDecoder.Require(document.RootElement.ValueKind == JsonValueKind.Object, "a status is no JSON object");
            return Encoding.UTF8.GetString(payload);
        }
        catch (JsonException problem)
        {
            throw new BatchRefusedException("a status is no JSON: " + problem.Message);
        }
    }
}
