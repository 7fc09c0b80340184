using Microsoft.Data.Sqlite;
using SolidCell.Core.Recording;

namespace SolidCell.Store.Schema;

/// <summary>
/// Gives the record tables the columns that newer firmware has appended to its records, and its newer kinds a table.
/// Fields are only ever appended and a missing one is 0, so a program that does not know a column still reads and writes the table.
/// </summary>
public static class RecordColumns
{
    /// <summary>Where nothing is missing, nothing is locked: a list does not wait for who writes.</summary>
    public static void AddMissing(SqliteConnection connection)
    {
        HashSet<string> there = [.. connection.List(
            "SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'",
            row => row.GetString(0))];
        if (RecordTables.Kinds.All(kind => IsWhole(kind, there)))
        {
            return;
        }

        using SqliteTransaction transaction = connection.BeginTransaction();
        foreach (RecordKind kind in RecordTables.Kinds)
        {
            AddMissing(connection, RecordTables.NameOf(kind), RecordTables.ColumnsOf(kind));
        }

        transaction.Commit();
    }

    private static bool IsWhole(RecordKind kind, HashSet<string> there)
    {
        string table = RecordTables.NameOf(kind);
        return there.Contains(table + ".payload")
            && Array.TrueForAll(RecordTables.ColumnsOf(kind), column => there.Contains($"{table}.{column}"));
    }

    private static void AddMissing(SqliteConnection connection, string table, string[] columns)
    {
        connection.Execute(
            $"""
            CREATE TABLE IF NOT EXISTS {table} (
                fixture_id INTEGER NOT NULL REFERENCES fixtures(fixture_id),
                boot_id INTEGER NOT NULL,
                sequence INTEGER NOT NULL,
                test_milliseconds INTEGER NOT NULL,
                payload BLOB,
                PRIMARY KEY (fixture_id, boot_id, sequence)
            ) STRICT, WITHOUT ROWID
            """);
        List<string> there = connection.List($"SELECT name FROM pragma_table_info('{table}')", row => row.GetString(0));
        foreach (string column in columns.Except(there))
        {
            connection.Execute($"ALTER TABLE {table} ADD COLUMN {column} INTEGER NOT NULL DEFAULT 0");
        }
    }
}
