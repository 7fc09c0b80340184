using System.CommandLine;
using System.CommandLine.Completions;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Simulation;

namespace SolidCell.Host.Completion;

/// <summary>Tells the arguments and options of all commands which names they complete: by what they are called, once for all.</summary>
internal static class CommandCompletions
{
    private const string DataOption = "--data";

    public static void AddTo(RootCommand root)
    {
        foreach (Command command in root.Subcommands)
        {
            AddTo(command, command.Name);
        }
    }

    private static void AddTo(Command command, string path)
    {
        foreach (Argument argument in command.Arguments)
        {
            if (WordsOf(path, argument.Name) is { } words)
            {
                // Help shows what completes an argument that has no word of its own.
                argument.HelpName ??= argument.Name;
                argument.CompletionSources.Add(words);
            }
        }

        foreach (Option option in command.Options)
        {
            if (WordsOf(path, option.Name) is { } words)
            {
                option.HelpName ??= option.Name.TrimStart('-').ToUpperInvariant();
                option.CompletionSources.Add(words);
            }
        }

        foreach (Command below in command.Subcommands)
        {
            AddTo(below, $"{path} {below.Name}");
        }
    }

    /// <param name="path">Of the command: "tests group".</param>
    /// <param name="name">Of its argument or option.</param>
    private static Func<CompletionContext, IEnumerable<CompletionItem>>? WordsOf(string path, string name) => (path, name) switch
    {
        ("cells add" or "fixtures add", _) => null,
        ("groups set" or "groups remove", "NAME") => Of(known => known.Groups()),
        ("tests group", "NAME") or (_, "--group") => Of(known => known.TestGroups()),
        ("run start" or "tests", "--cell") => Of(known => known.Cells()),
        ("protocol simulate" or "experiment", "--cell") => Of(_ => NamedCells.All),
        (_, "NAME") when path.StartsWith("cells ", StringComparison.Ordinal) => Of(known => known.Cells()),
        (_, "FIXTURE") => Of(known => known.Fixtures()),
        (_, "TEST" or "TEST|FILE" or "FILE|TEST") => Of(known => known.Tests()),
        (_, "TEST|GROUP" or "TEST|GROUP|FILE") => Of(known => [.. known.Tests(), .. known.TestGroups()]),
        (_, "PROTOCOL" or "file-or-name" or "--protocol" or "--run") => Of(_ => KnownWords.Protocols()),
        _ => null,
    };

    private static Func<CompletionContext, IEnumerable<CompletionItem>> Of(Func<KnownWords, IReadOnlyList<string>> words) =>
        context => words(new KnownWords(DataOf(context.ParseResult))).Select(word => new CompletionItem(word));

    /// <summary>The directory that the line names, else the usual one.</summary>
    private static DirectoryInfo DataOf(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.OfType<Option<DirectoryInfo>>()
        .FirstOrDefault(option => option.Name == DataOption) is { } option
            && parsed.GetResult(option) is { Tokens.Count: 1 }
            ? parsed.GetValue(option) ?? DataDirectory.Usual
            : DataDirectory.Usual;
}
