using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Model;

/// <summary>Ends the test.</summary>
public sealed record StopStep(Position At, string? Name) : ProtocolStep(At, Name);
