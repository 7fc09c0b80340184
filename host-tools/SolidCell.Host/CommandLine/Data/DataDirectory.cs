using System.CommandLine;
using SolidCell.Store;

namespace SolidCell.Host.CommandLine.Data;

/// <summary>The data directory of commands that only read it.</summary>
internal static class DataDirectory
{
    public const string Default = "solidcell-data";

    public static Option<DirectoryInfo> NewOption() => new("--data")
    {
        Description = "Directory of the database.",
        DefaultValueFactory = _ => new DirectoryInfo(Default),
        HelpName = "DIR",
    };

    /// <exception cref="UserErrorException">There is no database in the directory.</exception>
    public static StoreDatabase Open(DirectoryInfo directory)
    {
        if (!File.Exists(Path.Combine(directory.FullName, StoreDatabase.FileName)))
        {
            throw new UserErrorException($"There is no database in {directory.FullName}; run 'solidcell demo' first or name another directory with --data DIR.");
        }

        return StoreDatabase.Open(directory.FullName);
    }
}
