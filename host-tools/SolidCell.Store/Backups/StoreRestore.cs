using System.Globalization;
using Microsoft.Data.Sqlite;
using SolidCell.Store.Files;
using SolidCell.Store.Schema;

namespace SolidCell.Store.Backups;

/// <summary>
/// Puts a backup in the place of a database. The old one is moved aside, never deleted: records since the copy are only in it.
/// </summary>
public static class StoreRestore
{
    private static readonly string[] Endings = ["", "-wal", "-shm", "-mark"];

    /// <summary>The data directory must be held by the caller alone.</summary>
    /// <returns>The folder that the old files were moved to; null where there were none.</returns>
    /// <exception cref="StoreException">The copy is damaged, of a newer program, or cannot be put there. The database is as it
    /// was.</exception>
    public static string? Put(string copy, string directory, DateTimeOffset now)
    {
        Check(copy);
        string target = Path.Combine(directory, StoreDatabase.FileName);
        string draft = target + ".restored";
        try
        {
            PrivateFiles.CreateDirectory(directory);
            File.Delete(draft);
            using (FileStream file = PrivateFiles.Create(draft))
            using (FileStream source = File.OpenRead(copy))
            {
                source.CopyTo(file);
                file.Flush(flushToDisk: true);
            }

            string? aside = MoveAside(directory, now);
            File.Move(draft, target);
            return aside;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"Cannot put {copy} in the place of {target}: {problem.Message.TrimEnd('.')}.", problem);
        }
    }

    private static string? MoveAside(string directory, DateTimeOffset now)
    {
        string[] held = [.. Endings.Select(ending => Path.Combine(directory, StoreDatabase.FileName + ending)).Where(File.Exists)];
        if (held.Length == 0)
        {
            return null;
        }

        string aside =
            Path.Combine(directory, now.UtcDateTime.ToString("'before-restore-'yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        PrivateFiles.CreateDirectory(aside);
        foreach (string file in held)
        {
            File.Move(file, Path.Combine(aside, Path.GetFileName(file)));
        }

        return aside;
    }

    private static void Check(string copy)
    {
        if (!File.Exists(copy))
        {
            throw new StoreException($"There is no file {copy}.");
        }

        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = copy,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString());
            connection.Open();
            int version = Migrations.Version(connection);
            string finding = connection.Scalar<string>("PRAGMA integrity_check(1)") ?? "";
            string? problem = finding != "ok" ? $"it is damaged ({finding.ReplaceLineEndings(" ")})"
                : version == 0 ? "it is no database of SolidCell"
                : version > Migrations.LatestVersion
                ? $"it has schema version {version}, and this solidcell knows only {Migrations.LatestVersion}" : null;
            if (problem is not null)
            {
                throw new StoreException($"{copy} was not put back: {problem}. Nothing was changed.");
            }
        }
        catch (SqliteException problem)
        {
            throw new StoreException($"{copy} was not put back: {StoreFailure.Describe(problem)}. Nothing was changed.", problem);
        }
    }
}
