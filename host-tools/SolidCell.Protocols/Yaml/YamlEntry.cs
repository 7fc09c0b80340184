namespace SolidCell.Protocols.Yaml;

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
