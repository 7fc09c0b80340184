using Microsoft.Data.Sqlite;
using SolidCell.Store.Schema;
using SolidCell.Store.Traces;

namespace SolidCell.Store;

/// <summary>
/// The database file of a data directory. Write-ahead logging with full synchronisation: once a commit returns, the
/// records survive a power cut, so the fixture may be told to forget them.
/// </summary>
public sealed class StoreDatabase
{
    public const string FileName = "solidcell.db";

    private readonly string _connectionString;

    private StoreDatabase(string path)
    {
        Path = path;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString();
    }

    public string Path { get; }

    /// <summary>Opens the database of a data directory, made and migrated when need be.</summary>
    /// <exception cref="StoreException">It cannot be written, is no database, or is of a newer program.</exception>
    public static StoreDatabase Open(string directory, IProgress<MigrationProgress>? progress = null)
    {
        var database = new StoreDatabase(System.IO.Path.GetFullPath(System.IO.Path.Combine(directory, FileName)));
        try
        {
            Directory.CreateDirectory(directory);
            using SqliteConnection connection = database.Connect();
            Migrations.Apply(connection);
            RecordColumns.AddMissing(connection);
            BucketBackfill.Run(connection, progress);
        }
        catch (Exception problem) when (problem is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"Cannot use the data directory {directory}: {problem.Message.Trim().TrimEnd('.')}; name one you can write to with --data DIR.", problem);
        }

        return database;
    }

    /// <summary>A new connection of its own; one thread at a time may use it.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000");
        return connection;
    }

    /// <summary>"ok", or what SQLite finds wrong with the file.</summary>
    public string CheckIntegrity()
    {
        using SqliteConnection connection = Connect();
        return connection.Scalar<string>("PRAGMA integrity_check") ?? "";
    }
}
