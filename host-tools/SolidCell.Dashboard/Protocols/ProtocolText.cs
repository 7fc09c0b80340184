namespace SolidCell.Dashboard.Protocols;

/// <summary>A protocol as its author wrote it.</summary>
public sealed record ProtocolText(string Id, string Name, string Yaml);
