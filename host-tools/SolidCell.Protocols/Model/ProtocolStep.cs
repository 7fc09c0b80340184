using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Model;

/// <summary>One entry of a list of steps, with its place in the file for messages.</summary>
public abstract record ProtocolStep(Position At, string? Name);
