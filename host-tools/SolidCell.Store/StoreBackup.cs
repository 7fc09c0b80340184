using Microsoft.Data.Sqlite;
using SolidCell.Store.Files;

namespace SolidCell.Store;

/// <summary>Copies a database that is in use. Copying its files is not enough: what was committed last is in the log beside it.</summary>
public static class StoreBackup
{
    /// <summary>The copy is one file, compact, of one moment, checked, and its owner's alone.</summary>
    /// <exception cref="StoreException">The file is there already, cannot be written, or the database is damaged.</exception>
    public static void Write(StoreDatabase database, string path)
    {
        if (File.Exists(path))
        {
            throw new StoreException($"{path} is there already; name another file.");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new StoreException($"There is no folder {folder}; make it, or name another file.");
        }

        string unfinished = path + ".part";
        Copy(database, path, unfinished);
        if (Check(unfinished) is not "ok" and var finding)
        {
            throw new StoreException($"{database.Path} is damaged, and so is its copy {unfinished}: {finding}. See docs/storage.md.");
        }

        File.Move(unfinished, path);
    }

    /// <summary>What a copy that was interrupted has left is begun anew.</summary>
    private static void Copy(StoreDatabase database, string path, string unfinished)
    {
        try
        {
            PrivateFiles.Create(unfinished).Dispose();
            using SqliteConnection connection = database.Connect();
            connection.Execute("VACUUM INTO $1", unfinished);
        }
        catch (Exception problem) when (problem is SqliteException or IOException or UnauthorizedAccessException)
        {
            File.Delete(unfinished);
            string what = problem is SqliteException failure ? StoreFailure.Describe(failure) : problem.Message.TrimEnd('.');
            throw new StoreException($"Cannot copy {database.Path} to {path}: {what}.", problem);
        }
    }

    private static string Check(string path)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        copy.Open();
        return copy.Scalar<string>("PRAGMA integrity_check(1)") ?? "";
    }
}
