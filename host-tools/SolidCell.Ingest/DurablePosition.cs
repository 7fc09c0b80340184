using System.Formats.Cbor;

namespace SolidCell.Ingest;

/// <summary>How far a fixture's log is committed to the database: the fixture may trim up to here.</summary>
public readonly record struct DurablePosition(string Fixture, long BootId, long LastSequence)
{
    /// <summary>The payload of the ack topic: [boot-id, last-durable-sequence].</summary>
    public byte[] ToCbor()
    {
        var writer = new CborWriter();
        writer.WriteStartArray(2);
        writer.WriteInt64(BootId);
        writer.WriteInt64(LastSequence);
        writer.WriteEndArray();
        return writer.Encode();
    }
}
