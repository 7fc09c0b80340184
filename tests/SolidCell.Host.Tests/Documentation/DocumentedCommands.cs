using System.CommandLine;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Tests.Documentation;

/// <summary>Every command line of the README, the pages and the help.</summary>
internal static class DocumentedCommands
{
    private const string Fence = "```";
    private const string ConsoleFence = "```console";
    private const string Indent = "    ";
    private static readonly string[] Programs = ["solidcell ", "dotnet ", "git "];

    public static IEnumerable<string> Pages =>
        Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md", SearchOption.AllDirectories).Append(Repository.PathTo("README.md"));

    /// <summary>Each line once, wherever it stands first.</summary>
    public static IReadOnlyList<DocumentedCommand> All() =>
        [.. Pages.SelectMany(OfPage).Concat(OfHelp(AllCommands.Root(), "solidcell")).DistinctBy(command => command.Line)];

    /// <summary>In a console block every line is a command; an indented line is one if it begins with a program.</summary>
    private static IEnumerable<DocumentedCommand> OfPage(string path)
    {
        string? fence = null;
        foreach ((int index, string line) in File.ReadLines(path).Index())
        {
            string source = $"{Repository.Relative(path)}:{index + 1}";
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                fence = fence is null ? line : null;
            }
            else if (fence == ConsoleFence && line.Length > 0)
            {
                yield return new DocumentedCommand(line, source);
            }
            else if (fence is null && line.StartsWith(Indent, StringComparison.Ordinal)
                && Programs.Any(program => line[Indent.Length..].StartsWith(program, StringComparison.Ordinal)))
            {
                yield return new DocumentedCommand(line.Trim(), source);
            }
        }
    }

    private static IEnumerable<DocumentedCommand> OfHelp(Command command, string name) =>
        CommandExamples.Of(command).Select(line => new DocumentedCommand(line, name + " --help"))
            .Concat(command.Subcommands.SelectMany(child => OfHelp(child, $"{name} {child.Name}")));
}
