using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Yaml;

/// <summary>A piece of the file that still knows where it stands, which the usual object mapping forgets.</summary>
internal abstract record YamlNode(Position At);
