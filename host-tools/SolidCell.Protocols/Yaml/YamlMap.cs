using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Yaml;

/// <summary>Entries in their order, duplicates included: finding them is the reader's business.</summary>
internal sealed record YamlMap(Position At, IReadOnlyList<YamlEntry> Entries) : YamlNode(At);
