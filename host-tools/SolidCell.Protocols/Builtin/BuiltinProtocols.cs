using System.Reflection;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Builtin;

/// <summary>The protocols that come with SolidCell: the files beside this one.</summary>
public static class BuiltinProtocols
{
    private const string Prefix = "protocols/";
    private const string Suffix = ".yaml";

    private static readonly Assembly Here = typeof(BuiltinProtocols).Assembly;

    /// <summary>Every name, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Here.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A built-in protocol. Throws <see cref="ProtocolException"/> when there is none of this name.</summary>
    public static Protocol Load(string name)
    {
        ProtocolCheck check = ProtocolReader.Read(Read(name), name + Suffix);
        return check.Protocol ?? throw new ProtocolException(check.Describe(check.Problems[0]));
    }

    /// <summary>The file as it is, comments included, to start one's own from.</summary>
    public static string Read(string name)
    {
        using Stream stream = Here.GetManifestResourceStream(Prefix + name + Suffix)
            ?? throw new ProtocolException($"No built-in protocol is named '{name}'; there are {string.Join(", ", Names)}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
