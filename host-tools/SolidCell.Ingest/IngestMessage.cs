namespace SolidCell.Ingest;

/// <summary>A log batch as it came from the broker.</summary>
internal readonly record struct IngestMessage(string Fixture, byte[] Payload);
