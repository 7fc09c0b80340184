using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Data.Sqlite;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Operations;
using SolidCell.Operations.Commanding;
using SolidCell.Protocols.Problems;
using SolidCell.Reports.Figures;
using SolidCell.Security;
using SolidCell.Store;

namespace SolidCell.Host.CommandLine;

/// <summary>Runs a command line. Whatever the user can mend becomes one line on standard error and an exit code that is not 0.</summary>
public static class CommandRunner
{
    public static async Task<int> RunAsync(
        RootCommand root, string[] arguments, TextWriter? output = null, TextWriter? error = null, CancellationToken cancellation = default)
    {
        TextWriter problems = error ?? Console.Error;
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            return Refuse(problems, parsed);
        }

        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
        };
        configuration.Output = output ?? configuration.Output;
        configuration.Error = problems;
        try
        {
            return await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            problems.WriteLine("Interrupted. What was stored until now is kept.");
            return ExitCode.Interrupted;
        }
        catch (SqliteException problem)
        {
            problems.WriteLine($"solidcell: The database cannot be used: {StoreFailure.Describe(problem)}. See docs/storage.md.");
            return ExitCode.Failed;
        }
        catch (Exception problem) when (problem is UserErrorException or FigureException or OperationException or StoreException
            or SecurityException or PortBusyException or BrokerUnreachableException or CommandFailedException)
        {
            problems.WriteLine("solidcell: " + problem.Message);
            return ExitCode.Failed;
        }
    }

    private static int Refuse(TextWriter problems, ParseResult parsed)
    {
        string name = string.Join(" ", CommandNames(parsed.CommandResult).Reverse());
        problems.WriteLine($"solidcell: {Problem(parsed)} '{name} --help' lists what there is.");
        return ExitCode.WrongUsage;
    }

    /// <summary>The parser's own words, but for type names, for a missing command, and for one it sees behind a misspelt one.</summary>
    private static string Problem(ParseResult parsed) =>
        parsed.UnmatchedTokens.Count > 0
            ? $"'{parsed.UnmatchedTokens[0]}' is no command, option or argument here{Hint(parsed, parsed.UnmatchedTokens[0])}"
            : parsed.CommandResult.Command is { Subcommands.Count: > 0, Action: null } group
            ? $"Which command? There are {string.Join(", ", group.Subcommands.Select(command => command.Name))}."
            : Plain(parsed.Errors[0].Message);

    private static string Plain(string message)
    {
        string line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace("' '", "', '", StringComparison.Ordinal)
            .Replace("expected type 'System.Int32'", "a whole number", StringComparison.Ordinal);
        return line.EndsWith('.') ? line : line + ".";
    }

    private static string Hint(ParseResult parsed, string word)
    {
        Command here = parsed.CommandResult.Command;
        string hint =
            Spelling.Hint(word, here.Subcommands.Select(command => command.Name).Concat(here.Options.Select(option => option.Name)));
        return hint.Length == 0 ? "." : hint.Replace('`', '\'');
    }

    private static IEnumerable<string> CommandNames(CommandResult result)
    {
        for (SymbolResult? at = result; at is CommandResult command; at = at.Parent)
        {
            if (command.Parent is not null)
            {
                yield return command.Command.Name;
            }
            else
            {
                yield return "solidcell";
            }
        }
    }
}
