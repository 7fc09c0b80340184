using Microsoft.Data.Sqlite;

namespace SolidCell.Store;

/// <summary>Copies a database that is in use. Copying its files is not enough: what was committed last is in the log beside it.</summary>
public static class StoreBackup
{
    /// <summary>The copy is one file, compact, of one moment, and checked.</summary>
    /// <exception cref="StoreException">The file is there already, cannot be written, or the database is damaged.</exception>
    public static void Write(StoreDatabase database, string path)
    {
        if (File.Exists(path))
            throw new StoreException($"{path} is there already; name another file.");
        try
        {
            using SqliteConnection connection = database.Connect();
            connection.Execute("VACUUM INTO $1", path);
        }
        catch (SqliteException problem)
        {
            if (File.Exists(path))
                File.Delete(path);
            throw new StoreException($"Cannot copy {database.Path} to {path}: {StoreFailure.Describe(problem)}.", problem);
        }

        if (Check(path) is not "ok" and var finding)
            throw new StoreException($"{database.Path} is damaged, and so is its copy {path}: {finding}. See docs/storage.md.");
    }

    private static string Check(string path)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        copy.Open();
        return copy.Scalar<string>("PRAGMA integrity_check(1)") ?? "";
    }
}
