using Microsoft.Data.Sqlite;
using SolidCell.Core.Recording;
using SolidCell.Store.Records;
using SolidCell.Store.Schema;

namespace SolidCell.Store.Writing;

/// <summary>Inserts records of one kind with one prepared statement. A record that is there already is left as it is.</summary>
internal sealed class GroupInserter : IDisposable
{
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _compare;
    private readonly int _columns;

    public GroupInserter(SqliteConnection connection, RecordKind kind)
    {
        string[] columns = RecordTables.ColumnsOf(kind);
        _columns = columns.Length;
        string names = string.Join(", ", columns);
        string values = string.Join(", ", Enumerable.Range(1, _columns + 5).Select(i => "$" + i));
        _insert = connection.CreateCommand();
        _insert.CommandText =
            $"INSERT OR IGNORE INTO {RecordTables.NameOf(kind)} (fixture_id, boot_id, sequence, test_milliseconds, {names}, payload) VALUES ({values})";
        for (int i = 1; i <= _columns + 4; i++)
        {
            _insert.Parameters.Add("$" + i, SqliteType.Integer);
        }

        _insert.Parameters.Add("$" + (_columns + 5), SqliteType.Blob);
        _compare = Comparison(connection, kind, columns);
    }

    /// <summary>Whether the record that is here under this place has the content of this row; null when no record of the kind is.</summary>
    public bool? IsSame(SqliteTransaction transaction, long fixtureId, long bootId, RecordGroup group, int row)
    {
        _compare.Transaction = transaction;
        _compare.Parameters[0].Value = fixtureId;
        _compare.Parameters[1].Value = bootId;
        Fill(_compare.Parameters, group, row);
        return _compare.ExecuteScalar() is long same ? same != 0 : null;
    }

    /// <summary>The rows of the group that were new.</summary>
    public List<int> Insert(SqliteTransaction transaction, long fixtureId, long bootId, RecordGroup group)
    {
        _insert.Transaction = transaction;
        _insert.Parameters[0].Value = fixtureId;
        _insert.Parameters[1].Value = bootId;
        var stored = new List<int>(group.Count);
        for (int row = 0; row < group.Count; row++)
        {
            if (InsertRow(group, row) > 0)
            {
                stored.Add(row);
            }
        }

        return stored;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _compare.Dispose();
    }

    /// <summary>Columns behind the payload were appended: a program that did not know them left 0 there, which says nothing.</summary>
    private static SqliteCommand Comparison(SqliteConnection connection, RecordKind kind, string[] columns)
    {
        string table = RecordTables.NameOf(kind);
        List<string> order = connection.List($"SELECT name FROM pragma_table_info('{table}') ORDER BY cid", row => row.GetString(0));
        IEnumerable<string> equal = columns.Select((column, i) =>
            order.IndexOf(column) < order.IndexOf("payload") ? $"{column} = ${i + 5}" : $"({column} = ${i + 5} OR {column} = 0)");
        SqliteCommand compare = connection.CreateCommand();
        compare.CommandText =
            $"""
            SELECT test_milliseconds = $4 AND {string.Join(" AND ", equal)} AND COALESCE(payload, x'') = COALESCE(${columns.Length + 5}, x'')
            FROM {table} WHERE fixture_id = $1 AND boot_id = $2 AND sequence = $3
            """;
        for (int i = 1; i <= columns.Length + 5; i++)
        {
            compare.Parameters.AddWithValue("$" + i, DBNull.Value);
        }

        return compare;
    }

    private int InsertRow(RecordGroup group, int row)
    {
        Fill(_insert.Parameters, group, row);
        return _insert.ExecuteNonQuery();
    }

    private void Fill(SqliteParameterCollection values, RecordGroup group, int row)
    {
        values[2].Value = group.Sequences[row];
        values[3].Value = group.Milliseconds[row];
        for (int column = 0; column < _columns; column++)
        {
            values[4 + column].Value = group.Field(column, row);
        }

        values[4 + _columns].Value = group.Payloads.Length > 0 ? group.Payloads[row] : DBNull.Value;
    }
}
