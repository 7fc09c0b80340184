using SolidCell.Store.Registry;

namespace SolidCell.Host.Demo;

/// <summary>What the user is told about a run that was cut off.</summary>
public static class UnfinishedRunNotice
{
    public static string For(UnfinishedRun run, string databasePath) =>
        $"Found an unfinished run from {run.Started:yyyy-MM-dd HH:mm:ss} UTC in {databasePath}: the host was stopped with {run.OpenTests} " +
        $"tests running. Their {run.Records} stored records are kept and the tests are marked 'interrupted'; a new run starts now.";
}
