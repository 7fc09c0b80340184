using Microsoft.Data.Sqlite;
using SolidCell.Store;

namespace SolidCell.Benchmarks.Year;

/// <summary>Marks a database as one of the next version of the schema, and takes that back.</summary>
internal sealed class YearSchema : IDisposable
{
    private readonly SqliteConnection _connection;

    public YearSchema(string data)
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(data, StoreDatabase.FileName)};Pooling=False");
        _connection.Open();
    }

    public void Raise() => Add(1);

    public void Lower() => Add(-1);

    public void Dispose() => _connection.Dispose();

    private void Add(int versions)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        command.CommandText = FormattableString.Invariant($"PRAGMA user_version = {(long)command.ExecuteScalar()! + versions}");
        command.ExecuteNonQuery();
    }
}
