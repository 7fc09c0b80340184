using System.Formats.Cbor;
using System.Globalization;

namespace SolidCell.Ingest.Commanding;

/// <summary>A fixture's answer: [correlation-id, outcome, detail]. The outcome's numbers are those of the firmware's CommandOutcome.</summary>
public sealed record FixtureReply(byte[] CorrelationId, int Outcome, string Detail)
{
    private const string NextOffsetWords = "next offset ";
    private static readonly string[] OutcomeNames = ["done", "repeated", "refused", "malformed", "busy"];

    /// <summary>True when the command was carried out, now or when it came the first time.</summary>
    public bool IsDone => Outcome is 0 or 1;

    public string OutcomeName => Outcome >= 0 && Outcome < OutcomeNames.Length ? OutcomeNames[Outcome] : $"outcome {Outcome}";

    /// <summary>Where an upload goes on, when that is what the fixture answered (docs/mqtt.md).</summary>
    public int? NextOffset =>
        Detail.StartsWith(NextOffsetWords, StringComparison.Ordinal)
        && int.TryParse(Detail.AsSpan(NextOffsetWords.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int offset) ? offset : null;

    /// <summary>Null when the bytes are no reply.</summary>
    public static FixtureReply? FromCbor(byte[] bytes)
    {
        try
        {
            var reader = new CborReader(bytes);
            if (reader.ReadStartArray() != 3)
            {
                return null;
            }

            return new FixtureReply(reader.ReadByteString(), reader.ReadInt32(), reader.ReadTextString());
        }
        catch (Exception problem) when (problem is CborContentException or InvalidOperationException or OverflowException)
        {
            return null;
        }
    }
}
