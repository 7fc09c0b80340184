using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;

namespace SolidCell.Host.CommandLine;

/// <summary>Examples under a command's help. Each of them is run by a test.</summary>
public static class CommandExamples
{
    private static readonly ConditionalWeakTable<Command, string[]> Known = [];

    public static void WithExamples(this Command command, params string[] lines) => Known.AddOrUpdate(command, lines);

    /// <summary>The examples of a command, none for most groups of commands.</summary>
    public static IReadOnlyList<string> Of(Command command) => Known.TryGetValue(command, out string[]? lines) ? lines : [];

    /// <summary>Lets --help of every command end with its examples.</summary>
    public static void AddToHelp(RootCommand root)
    {
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!);
        }
    }

    private sealed class HelpWithExamples(SynchronousCommandLineAction usual) : SynchronousCommandLineAction
    {
        /// <summary>Who asks for help has not given the arguments yet.</summary>
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            int code = usual.Invoke(parseResult);
            IReadOnlyList<string> lines = Of(parseResult.CommandResult.Command);
            if (lines.Count == 0)
            {
                return code;
            }

            parseResult.InvocationConfiguration.Output.WriteLine("Examples:");
            foreach (string line in lines)
            {
                parseResult.InvocationConfiguration.Output.WriteLine("  " + line);
            }

            return code;
        }
    }
}
