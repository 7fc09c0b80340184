using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace SolidCell.Dashboard.Assets;

/// <summary>The files of wwwroot, embedded in the assembly: the dashboard is one program without files to lose.</summary>
internal static class WebAssets
{
    private const string Prefix = "wwwroot/";

    private static readonly Dictionary<string, string> ContentTypes = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private static readonly FrozenDictionary<string, WebAsset> Files = Load();

    public static IEnumerable<string> Paths => Files.Keys;

    /// <summary>By path below wwwroot, with forward slashes; null when there is none.</summary>
    public static WebAsset? Find(string path) => Files.GetValueOrDefault(path);

    private static FrozenDictionary<string, WebAsset> Load()
    {
        Assembly here = typeof(WebAssets).Assembly;
        return here.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..].Replace('\\', '/'), name => Read(here, name), StringComparer.Ordinal);
    }

    private static WebAsset Read(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        byte[] content = copy.ToArray();
        string tag = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
        return new WebAsset(content, ContentTypes.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream"), $"\"{tag}\"");
    }
}
