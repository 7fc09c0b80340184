using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Units;
using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Reading;

/// <summary>A mapping whose keys are known: reports keys that are not, and keys that come twice.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, YamlEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>Takes the entries; an unknown or repeated key is a problem, named with what was probably meant.</summary>
    public Fields(YamlMap map, ProblemList problems, string where, IReadOnlyCollection<string> known)
    {
        At = map.At;
        foreach (YamlEntry entry in map.Entries)
        {
            Take(entry, problems, where, known);
        }
    }

    public Position At { get; }

    /// <summary>True when a key was reported as not known; what seems to be missing may be what it stands for.</summary>
    public bool HasUnknown { get; private set; }

    public YamlNode? Value(string key) => _entries.TryGetValue(key, out YamlEntry? entry) ? entry.Value : null;

    public YamlScalar? Key(string key) => _entries.TryGetValue(key, out YamlEntry? entry) ? entry.Key : null;

    public IEnumerable<YamlEntry> Among(IReadOnlyCollection<string> keys) =>
        _entries.Values.Where(entry => keys.Contains(entry.Key.Text)).OrderBy(entry => entry.Key.At.Line)
        .ThenBy(entry => entry.Key.At.Column);

    private void Take(YamlEntry entry, ProblemList problems, string where, IReadOnlyCollection<string> known)
    {
        string key = entry.Key.Text;
        if (!known.Contains(key))
        {
            HasUnknown = true;
            problems.Error(entry.Key.At, ComplainAboutUnknown(key, where, known));
        }
        else if (_entries.TryGetValue(key, out YamlEntry? first))
        {
            problems.Error(entry.Key.At, $"`{key}` is given twice; it is already on line {first.Key.At.Line}");
        }
        else
        {
            _entries.Add(key, entry);
        }
    }

    private static string ComplainAboutUnknown(string key, string where, IReadOnlyCollection<string> known)
    {
        string? close = Synonyms.Meant(key, known);
        return close is null
            ? $"`{key}` is not known {where}; known are {string.Join(", ", known)}"
            : $"`{key}` is not known {where}; did you mean `{close}`?";
    }
}
