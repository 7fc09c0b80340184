using System.CommandLine;
using SolidCell.Store;

namespace SolidCell.Host.CommandLine.Data;

/// <summary>The data directory of commands that only read it.</summary>
internal static class DataDirectory
{
    public const string Default = "solidcell-data";

    /// <summary>An installed host names its directory here, so that commands beside it find it.</summary>
    public const string Variable = "SOLIDCELL_DATA";

    /// <summary>The directory where no --data is given.</summary>
    public static DirectoryInfo Usual => new(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Default);

    public static Option<DirectoryInfo> NewOption() => new("--data")
    {
        Description = "Directory of the database.",
        DefaultValueFactory = _ => Usual,
        HelpName = "DIR",
    };

    /// <exception cref="UserErrorException">There is no database in the directory.</exception>
    public static StoreDatabase Open(DirectoryInfo directory)
    {
        if (!File.Exists(Path.Combine(directory.FullName, StoreDatabase.FileName)))
        {
            throw new UserErrorException(
                $"There is no database in {directory.FullName}; run 'solidcell demo' first or name another directory with --data DIR.");
        }

        return StoreDatabase.Open(directory.FullName);
    }
}
