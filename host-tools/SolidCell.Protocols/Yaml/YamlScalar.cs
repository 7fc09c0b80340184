using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Yaml;

internal sealed record YamlScalar(Position At, string Text) : YamlNode(At);
