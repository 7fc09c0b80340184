using System.Formats.Cbor;
using System.Globalization;
using SolidCell.Core.Commands;

namespace SolidCell.Operations.Commanding;

/// <summary>
/// A fixture's answer: [correlation-id, outcome, detail]. The outcome's numbers are those of the firmware's CommandOutcome.
/// </summary>
public sealed record FixtureReply(byte[] CorrelationId, int Outcome, string Detail)
{
    private const string NextOffsetWords = "next offset ";
    private const string NextCounterWords = "next counter ";
    private static readonly string[] OutcomeNames = ["done", "repeated", "refused", "malformed", "busy", "stale"];

    /// <summary>True when the command was carried out, now or when it came the first time.</summary>
    public bool IsDone => Outcome is 0 or 1;

    public string OutcomeName => Outcome >= 0 && Outcome < OutcomeNames.Length ? OutcomeNames[Outcome] : $"outcome {Outcome}";

    /// <summary>Where an upload goes on, when that is what the fixture answered (docs/mqtt.md).</summary>
    public int? NextOffset =>
        Detail.StartsWith(NextOffsetWords, StringComparison.Ordinal)
        && int.TryParse(Detail.AsSpan(NextOffsetWords.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int offset)
        ? offset : null;

    /// <summary>From where this host has to count on, when that is what the fixture answered (docs/mqtt.md).</summary>
    public long? NextCounter =>
        Outcome == (int)CommandOutcome.Stale && Detail.StartsWith(NextCounterWords, StringComparison.Ordinal)
        && long.TryParse(Detail.AsSpan(NextCounterWords.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long counter)
        ? counter : null;

    /// <summary>True for the answer to bytes that the fixture could not read at all: it does not know whose they were.</summary>
    public bool IsToNobody => Outcome == (int)CommandOutcome.Malformed && CorrelationId.All(part => part == 0);

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
