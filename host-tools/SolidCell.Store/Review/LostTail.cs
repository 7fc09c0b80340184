using Microsoft.Data.Sqlite;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Review;

/// <summary>
/// Looks whether the database holds what was committed to it last, by the mark beside it (<see cref="CommitMark"/>). SQLite itself takes a
/// database without its write-ahead log, or with a log that was cut, for a whole one. Nothing is changed, so that a log that was moved away
/// can be put back.
/// </summary>
internal static class LostTail
{
    /// <exception cref="StoreException">The newest part is missing.</exception>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    public static void Check(string path)
    {
        if (CommitMark.Read(path) is not { } mark)
        {
            return;
        }

        if (!File.Exists(path))
        {
            throw new StoreException($"{path} is not there, but records were stored in it. Put it back, or a backup{Remedy(path)}");
        }

        // A connection that only reads does not take the log into the database when it is closed.
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        if (!CommitMark.IsHeld(connection, mark))
        {
            throw new StoreException(
                $"{path} lacks its newest part: record {mark.Sequence} of boot {mark.BootId} of {mark.Fixture} was stored and is not in it. {Cause(path)} Nothing was changed. Put back what was moved away{Remedy(path)}");
        }
    }

    private static string Cause(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 }
        ? $"Its log {path}-wal was cut or is another's, or the database is an older copy."
        : $"Its log {path}-wal was deleted or left behind, or the database is an older copy.";

    private static string Remedy(string path) =>
        $"; or, to go on without it, delete {CommitMark.PathOf(path)}: what the fixtures have forgotten is then shown as missing records (docs/storage.md).";
}
