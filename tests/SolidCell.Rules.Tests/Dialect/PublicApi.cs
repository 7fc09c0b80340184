using System.Text.RegularExpressions;

namespace SolidCell.Rules.Tests.Dialect;

/// <summary>Reads the API listing of the real nanoFramework libraries and spells each member as the written list does.</summary>
/// <remarks>The listing is not part of the repository: it lies beside a developer's checkout, or nowhere.</remarks>
public static partial class PublicApi
{
    private static readonly string[] Modifiers =
        ["public", "protected", "static", "virtual", "override", "abstract", "sealed", "readonly", "const", "extern", "new", "event"];

    /// <summary>Types of System.Net that the listing leaves out, although members that it has name them.</summary>
    private static readonly string[] LeftOut =
    [
        "public abstract class System.Net.EndPoint {",
        "public class System.Net.IPHostEntry {",
        "  public IPAddress[] AddressList { get; }",
        "public enum System.Net.Sockets.AddressFamily : int { InterNetwork = 2 }",
        "public enum System.Net.Sockets.ProtocolType : int { Tcp = 6 }",
        "public enum System.Net.Sockets.SelectMode : int { SelectRead = 0 }",
        "public enum System.Net.Sockets.SocketType : int { Stream = 1 }",
    ];

    /// <summary>Where the listing is, null when there is none here.</summary>
    public static string? ListingPath { get; } = new[]
    {
        Repository.PathTo("..", "shared", "nanoframework-api.txt"),
        Repository.PathTo("..", "..", "shared", "nanoframework-api.txt"),
    }.FirstOrDefault(File.Exists);

    /// <summary>The lines of the listing; only where there is one.</summary>
    public static IEnumerable<string> Lines => File.ReadLines(ListingPath!).Concat(LeftOut);

    /// <summary>Every type and member of the listing.</summary>
    public static IReadOnlySet<string> Read(IEnumerable<string> lines)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        var type = "";
        foreach (var line in lines)
        {
            if (TypeLine().Match(line) is { Success: true } start)
            {
                type = start.Groups["name"].Value.Replace('/', '.');
                members.Add(type);
            }
            else if (DelegateLine().Match(line) is { Success: true } callback)
            {
                AddDelegate(members, callback);
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                members.UnionWith(Spell(type, line.Trim().TrimEnd(';')));
            }
        }

        return members;
    }

    private static void AddDelegate(HashSet<string> members, Match line)
    {
        var type = line.Groups["name"].Value.Replace('/', '.');
        members.Add(type);
        members.Add($"{type}..ctor(object, IntPtr) : void");
        members.Add($"{type}.Invoke({Parameters(line.Groups["parameters"].Value)}) : {line.Groups["result"].Value}");
    }

    private static string[] Spell(string type, string line)
    {
        var words = line.Split(' ').SkipWhile(word => Modifiers.Contains(word)).ToArray();
        var rest = string.Join(' ', words);
        if (line.Contains(" event ", StringComparison.Ordinal))
        {
            return [$"{type}.add_{words[1]}({words[0]}) : void", $"{type}.remove_{words[1]}({words[0]}) : void"];
        }

        if (Indexer().Match(rest) is { Success: true } indexer)
        {
            return SpellIndexer(type, indexer, rest);
        }

        if (rest.Contains('{', StringComparison.Ordinal))
        {
            return [$"{type}.get_{words[1]}() : {words[0]}", $"{type}.set_{words[1]}({words[0]}) : void"];
        }

        return Method().Match(rest) is { Success: true } method ? [SpellMethod(type, method)] : [$"{type}.{words[1]} : {words[0]}"];
    }

    private static string SpellMethod(string type, Match method)
    {
        var parameters = Parameters(method.Groups["parameters"].Value);
        return method.Groups["result"].Success
            ? $"{type}.{method.Groups["name"].Value}({parameters}) : {method.Groups["result"].Value}"
            : $"{type}..ctor({parameters}) : void";
    }

    private static string[] SpellIndexer(string type, Match indexer, string line)
    {
        var name = type is "System.String" or "System.Text.StringBuilder" ? "Chars" : "Item";
        var element = indexer.Groups["type"].Value;
        var index = Parameters(indexer.Groups["parameters"].Value);
        var getter = $"{type}.get_{name}({index}) : {element}";
        return line.Contains("set;", StringComparison.Ordinal) ? [getter, $"{type}.set_{name}({index}, {element}) : void"] : [getter];
    }

    private static string Parameters(string text) => text.Length == 0
        ? ""
        : string.Join(", ", text.Split(',').Select(parameter => ParameterType(parameter.Split('=')[0].Trim())));

    private static string ParameterType(string parameter)
    {
        var words = parameter.Split(' ');
        var byReference = words[0] is "ref" or "out" or "in";
        var type = words[words[0] is "ref" or "out" or "in" or "params" or "this" ? 1 : 0];
        return byReference ? "ref " + type : type;
    }

    [GeneratedRegex(@"^(public |protected )?((static|abstract|sealed|readonly|ref) )*(class|struct|interface|enum) (?<name>[\w.`/]+)")]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^\s*public delegate (?<result>\S+) (?<name>[\w.`/]+)\((?<parameters>.*)\);")]
    private static partial Regex DelegateLine();

    [GeneratedRegex(@"^(?<type>\S+) this\[(?<parameters>.*)\] \{")]
    private static partial Regex Indexer();

    [GeneratedRegex(@"^((?<result>\S+) )?(?<name>\w+)\((?<parameters>.*)\)$")]
    private static partial Regex Method();
}
