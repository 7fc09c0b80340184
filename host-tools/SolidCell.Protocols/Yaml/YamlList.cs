using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Yaml;

internal sealed record YamlList(Position At, IReadOnlyList<YamlNode> Items) : YamlNode(At);
