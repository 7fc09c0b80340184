using Microsoft.Data.Sqlite;
using SolidCell.Store.Files;
using SolidCell.Store.Review;
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
    private volatile string? _writeProblem;
    private volatile bool _isDamaged;

    private StoreDatabase(string path)
    {
        Path = path;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
    }

    public string Path { get; }

    /// <summary>
    /// What keeps records from being written at the moment, null while all is well. Whoever writes says it here for whoever watches.
    /// </summary>
    public string? WriteProblem
    {
        get => _writeProblem;
        set => _writeProblem = value;
    }

    /// <summary>True once damage was found in the file: nothing more may be written to it.</summary>
    public bool IsDamaged
    {
        get => _isDamaged;
        internal set => _isDamaged = value;
    }

    internal static StoreException Unusable(string path, string what, Exception? inner)
    {
        string message =
            $"{path} cannot be used: {what}. It was left as it is; move it away and put a backup in its place, or name another directory with --data DIR (docs/storage.md).";
        return inner is null ? new StoreException(message) : new StoreException(message, inner);
    }

    /// <summary>How long a connection waits for another program's writing.</summary>
    internal int PatienceSeconds { get; set; } = 30;

    /// <summary>Bounds the file, as a disk does; for tests of a full one.</summary>
    internal long? MaximumPages { get; set; }

    /// <summary>Opens the database of a data directory, made and migrated when need be.</summary>
    /// <exception cref="StoreException">It cannot be written, is no database, or is of a newer program.</exception>
    public static StoreDatabase Open(string directory, IProgress<MigrationProgress>? progress = null)
    {
        var database = new StoreDatabase(System.IO.Path.GetFullPath(System.IO.Path.Combine(directory, FileName)));
        try
        {
            PrivateFiles.CreateDirectory(directory);
            if (DamageCheck.FindCut(database.Path) is { } cut)
            {
                throw Unusable(database.Path, cut, null);
            }

            LostTail.Check(database.Path);
            database.MakePrivate();
            using SqliteConnection connection = database.Connect();
            Migrations.Apply(connection);
            RecordColumns.AddMissing(connection);
            RecordReview.Run(connection, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(), progress);
            GapReview.Run(connection, progress);
            BucketBackfill.Run(connection, progress);
        }
        catch (SqliteException problem) when (StoreFailure.IsDamage(problem))
        {
            throw Unusable(database.Path, StoreFailure.Describe(problem), problem);
        }
        catch (Exception problem) when (problem is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                $"Cannot use the data directory {directory}: {Why(directory, problem)}. Name one you can write to with --data DIR; one that is read-only must be copied first.", problem);
        }

        return database;
    }

    private static string Why(string directory, Exception problem)
    {
        if (Directory.Exists(directory) && !PrivateFiles.CanWriteIn(directory))
        {
            return "the directory is read-only for this user, and the database makes files in it even to be read";
        }

        return problem is SqliteException failure ? StoreFailure.Describe(failure) : problem.Message.Trim().TrimEnd('.');
    }

    /// <summary>SQLite gives its other files the mode of the database.</summary>
    private void MakePrivate()
    {
        if (!File.Exists(Path))
        {
            PrivateFiles.OpenAlone(Path).Dispose();
        }

        foreach (string file in new[] { Path, Path + "-wal", Path + "-shm" })
        {
            PrivateFiles.CloseToOthers(file);
        }
    }

    /// <summary>A new connection of its own; one thread at a time may use it.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString) { DefaultTimeout = PatienceSeconds };
        connection.Open();
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000");
        if (MaximumPages is { } pages)
        {
            connection.Execute($"PRAGMA max_page_count = {pages}");
        }

        return connection;
    }

    /// <summary>
    /// False when somebody has deleted the write-ahead log while this program has the database open: what is committed now is in a file
    /// without a name. Only to be asked while a connection that has written is open.
    /// </summary>
    internal bool HasLog() => File.Exists(Path + "-wal");

    /// <summary>Stops the storing for good, and says why.</summary>
    internal void GiveUp(string why)
    {
        IsDamaged = true;
        WriteProblem = why;
    }

    /// <summary>
    /// A write failed: says so in <see cref="WriteProblem"/>, and that nothing more may be written when the file is damaged.
    /// </summary>
    public void ReportWrite(SqliteException problem)
    {
        IsDamaged |= StoreFailure.IsDamage(problem);
        WriteProblem = StoreFailure.Describe(problem);
    }

    /// <summary>Writes one row, to know whether the disk takes it. Null when it does, else why not.</summary>
    public string? TryWrite(DateTimeOffset now)
    {
        try
        {
            using SqliteConnection connection = Connect();
            connection.Execute(
                "INSERT INTO disk_probe VALUES (1, $1) ON CONFLICT DO UPDATE SET written_unix_milliseconds = excluded.written_unix_milliseconds", now.ToUnixTimeMilliseconds());
            return null;
        }
        catch (SqliteException problem)
        {
            return StoreFailure.Describe(problem);
        }
    }

    /// <summary>
    /// Does a write that must not hold up what it is a note of: a command that stops a press goes out even when the disk is full or
    /// damaged. What fails is reported in
    /// <see cref="WriteProblem"/>.
    /// </summary>
    internal void Note(Action<SqliteConnection> write)
    {
        try
        {
            using SqliteConnection connection = Connect();
            write(connection);
        }
        catch (SqliteException problem)
        {
            WriteProblem = StoreFailure.Describe(problem);
        }
    }

    /// <summary>"ok", or what SQLite finds wrong with the file.</summary>
    public string CheckIntegrity()
    {
        using SqliteConnection connection = Connect();
        return connection.Scalar<string>("PRAGMA integrity_check") ?? "";
    }
}
