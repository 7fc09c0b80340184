using Microsoft.Data.Sqlite;
using SolidCell.Core.Recording;
using SolidCell.Store.Records;
using SolidCell.Store.Schema;

namespace SolidCell.Store.Writing;

/// <summary>Inserts records of one kind with one prepared statement. A record that is there already is left as it is.</summary>
internal sealed class GroupInserter : IDisposable
{
    private readonly SqliteCommand _insert;
    private readonly int _columns;

    public GroupInserter(SqliteConnection connection, RecordKind kind)
    {
        string[] columns = RecordTables.ColumnsOf(kind);
        _columns = columns.Length;
        string names = string.Join(", ", columns);
        string values = string.Join(", ", Enumerable.Range(1, _columns + 5).Select(i => "$" + i));
        _insert = connection.CreateCommand();
        _insert.CommandText = $"INSERT OR IGNORE INTO {RecordTables.NameOf(kind)} (fixture_id, boot_id, sequence, test_milliseconds, {names}, payload) VALUES ({values})";
        for (int i = 1; i <= _columns + 4; i++)
        {
            _insert.Parameters.Add("$" + i, SqliteType.Integer);
        }

        _insert.Parameters.Add("$" + (_columns + 5), SqliteType.Blob);
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

    public void Dispose() => _insert.Dispose();

    private int InsertRow(RecordGroup group, int row)
    {
        SqliteParameterCollection values = _insert.Parameters;
        values[2].Value = group.Sequences[row];
        values[3].Value = group.Milliseconds[row];
        for (int column = 0; column < _columns; column++)
        {
            values[4 + column].Value = group.Field(column, row);
        }

        values[4 + _columns].Value = group.Payloads.Length > 0 ? group.Payloads[row] : DBNull.Value;
        return _insert.ExecuteNonQuery();
    }
}
