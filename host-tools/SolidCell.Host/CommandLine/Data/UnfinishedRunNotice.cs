using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.CommandLine.Data;

/// <summary>The notice about a run that was cut off.</summary>
public static class UnfinishedRunNotice
{
    /// <summary>Closes the runs that a killed host left open, and says so.</summary>
    public static void WriteAll(StoreDatabase database, TextWriter output)
    {
        foreach (UnfinishedRun run in new RunRegistry(database, TimeProvider.System).CloseUnfinished())
        {
            output.WriteLine(For(run, database.Path));
        }
    }

    public static string For(UnfinishedRun run, string databasePath) =>
        $"Found an unfinished run from {run.Started:yyyy-MM-dd HH:mm:ss} UTC in {databasePath}: the host was stopped with {run.OpenTests} "
        +
        $"tests running. Their {run.Records} stored records are kept and the tests are marked 'interrupted'; a new run starts now.";
}
