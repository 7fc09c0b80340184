namespace SolidCell.Ingest;

/// <summary>A log batch or a status as it came from the broker; one that is not heard had been kept by the broker.</summary>
internal readonly record struct IngestMessage(string Fixture, byte[] Payload, bool IsStatus, bool IsHeard = true);
