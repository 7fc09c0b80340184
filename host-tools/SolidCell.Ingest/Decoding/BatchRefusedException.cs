namespace SolidCell.Ingest.Decoding;

/// <summary>A log batch is not what docs/mqtt.md says. The message says where it is wrong; nothing of it is stored.</summary>
public sealed class BatchRefusedException(string message) : Exception(message);
