using System.CommandLine;

namespace SolidCell.Host.Fixtures;

/// <summary>The FIXTURE... of a command line.</summary>
internal static class FixtureArgument
{
    public static Argument<string[]> Many() => new("FIXTURE")
    {
        Description = "Names, patterns such as 'bench-*', or groups ('solidcell groups').",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Argument<string[]> Any() => new("FIXTURE")
    {
        Description = "Names, patterns such as 'bench-*', or groups; all fixtures if there is none.",
        Arity = ArgumentArity.ZeroOrMore,
    };
}
