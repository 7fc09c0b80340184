using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Model;

/// <summary>One entry of a list of steps, with its place in the file for messages.</summary>
public abstract record ProtocolStep(Position At, string? Name);
