using System.CommandLine;
using System.CommandLine.Completions;
using SolidCell.Host.CommandLine.Data;

namespace SolidCell.Host.Completion;

/// <summary>Tells the arguments and options of all commands which names they complete: by what they are called, once for all.</summary>
internal static class CommandCompletions
{
    private const string DataOption = "--data";

    public static void AddTo(Command command)
    {
        foreach (Argument argument in command.Arguments)
        {
            if (WordsOf(command, argument.Name) is { } words)
            {
                // Help shows what completes an argument that has no word of its own.
                argument.HelpName ??= argument.Name;
                argument.CompletionSources.Add(words);
            }
        }

        foreach (Option option in command.Options)
        {
            if (WordsOf(command, option.Name) is { } words)
            {
                option.HelpName ??= option.Name.TrimStart('-').ToUpperInvariant();
                option.CompletionSources.Add(words);
            }
        }

        foreach (Command below in command.Subcommands)
        {
            AddTo(below);
        }
    }

    private static Func<CompletionContext, IEnumerable<CompletionItem>>? WordsOf(
        Command command, string name) => (command.Name, name) switch
        {
            ("add", _) => null,
            (_, "FIXTURE") => Of(known => known.Fixtures()),
            (_, "TEST" or "TEST|FILE" or "FILE|TEST") => Of(known => known.Tests()),
            ("show" or "remove", "NAME") or ("start", "--cell") => Of(known => known.Cells()),
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
