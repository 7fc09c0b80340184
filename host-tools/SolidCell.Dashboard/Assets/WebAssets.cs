using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace SolidCell.Dashboard.Assets;

/// <summary>
/// The files of wwwroot, embedded in the assembly: the dashboard is one program without files to lose. Documents name the others below
/// <see cref="AssetEndpoints.Folder"/> and <see cref="Version"/>, and all modules at once: a browser that finds each import only in the
/// file before it asks seven times one after the other.
/// </summary>
internal static class WebAssets
{
    private const string Prefix = "wwwroot/";
    private const string ModulesPlace = "<!--modules-->";
    private const int TagLength = 16;

    private static readonly Dictionary<string, string> ContentTypes = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private static readonly Dictionary<string, byte[]> Contents = Load();

    /// <summary>Changes with any of the files.</summary>
    public static string Version { get; } =
        Tag(Contents.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => SHA256.HashData(file.Value)).ToArray());

    private static readonly FrozenDictionary<string, WebAsset> Files =
        Contents.ToFrozenDictionary(file => file.Key, file => Asset(file.Key, file.Value), StringComparer.Ordinal);

    /// <summary>By path below wwwroot, with forward slashes; null when there is none.</summary>
    public static WebAsset? Find(string path) => Files.GetValueOrDefault(path);

    private static Dictionary<string, byte[]> Load()
    {
        Assembly here = typeof(WebAssets).Assembly;
        return here.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..].Replace('\\', '/'), name => Read(here, name));
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static WebAsset Asset(string path, byte[] file)
    {
        string extension = Path.GetExtension(path);
        byte[] content = extension == ".html" ? Encoding.UTF8.GetBytes(Document(Encoding.UTF8.GetString(file))) : file;
        return new WebAsset(content, ContentTypes.GetValueOrDefault(extension, "application/octet-stream"), $"\"{Tag(content)}\"");
    }

    private static string Document(string html)
    {
        string folder = $"{AssetEndpoints.Folder}/{Version}/";
        IEnumerable<string> modules = Contents.Keys.Where(IsModule).Order(StringComparer.Ordinal)
            .Select(path => $"<link rel=\"modulepreload\" href=\"{folder}{path}\">");
        foreach (string kind in new[] { "css/", "js/", "vendor/" })
        {
            html = html.Replace($"=\"/{kind}", $"=\"{folder}{kind}", StringComparison.Ordinal);
        }

        return html.Replace(ModulesPlace, string.Concat(modules), StringComparison.Ordinal);
    }

    private static bool IsModule(string path) =>
        path.EndsWith(".js", StringComparison.Ordinal) && !path.EndsWith("theme-boot.js", StringComparison.Ordinal);

    private static string Tag(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..TagLength];
}
