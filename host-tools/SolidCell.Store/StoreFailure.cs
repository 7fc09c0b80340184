using Microsoft.Data.Sqlite;

namespace SolidCell.Store;

/// <summary>Messages for SQLite's failures, and whether waiting helps.</summary>
public static class StoreFailure
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>True for what may pass by itself or when a person makes room: nothing in the file is wrong.</summary>
    public static bool MayPass(SqliteException problem) =>
        problem.SqliteErrorCode is Busy or Locked or ReadOnly or InputOutput or Full or CannotOpen;

    /// <summary>True when the file itself is damaged or is none of ours.</summary>
    public static bool IsDamage(SqliteException problem) => problem.SqliteErrorCode is Corrupt or NotADatabase;

    /// <summary>One clause without a full stop.</summary>
    public static string Describe(SqliteException problem) => problem.SqliteErrorCode switch
    {
        Busy or Locked => "another program holds the database locked",
        ReadOnly => "the database may not be written to",
        InputOutput => "the disk does not take or give the data",
        Full => "the disk is full",
        CannotOpen => "the database cannot be opened",
        Corrupt => "the database file is damaged",
        NotADatabase => "the file is not a SQLite database, or its beginning is damaged",
        _ => problem.Message.TrimEnd('.'),
    };
}
