using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols;

/// <summary>Ends the test.</summary>
public sealed record StopStep(Position At, string? Name) : ProtocolStep(At, Name);
