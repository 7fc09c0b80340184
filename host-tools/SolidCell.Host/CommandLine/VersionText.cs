using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using SolidCell.Store.Schema;

namespace SolidCell.Host.CommandLine;

/// <summary>What --version says: the version, the commit that it was built from, and the schema of the databases that it writes.</summary>
public static class VersionText
{
    private const int ShownCommitLength = 12;

    /// <summary>Such as "0.9.0".</summary>
    public static string Version => Informational.Split('+')[0];

    /// <summary>The first digits of the commit; "unknown" where it was built outside of a checkout.</summary>
    public static string Commit =>
        Informational.Split('+') is [_, { Length: > 0 } commit, ..] ? commit[..Math.Min(ShownCommitLength, commit.Length)] : "unknown";

    public static string Line => $"solidcell {Version}, commit {Commit}, database schema {Migrations.LatestVersion}";

    private static string Informational =>
        typeof(VersionText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    /// <summary>Lets --version of the root command answer with <see cref="Line"/>.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (VersionOption version in root.Options.OfType<VersionOption>())
        {
            version.Action = new Answer();
        }
    }

    private sealed class Answer : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Line);
            return ExitCode.Done;
        }
    }
}
