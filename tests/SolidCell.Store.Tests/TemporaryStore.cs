using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Tests;

/// <summary>A data directory that lives as long as a test.</summary>
public sealed class TemporaryStore : IDisposable
{
    public TemporaryStore()
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("solidcell-test-").FullName;
        Database = StoreDatabase.Open(Directory);
    }

    public string Directory { get; }

    public StoreDatabase Database { get; }

    public T? Scalar<T>(string sql)
    {
        using SqliteConnection connection = Database.Connect();
        return connection.Scalar<T>(sql);
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, true);
}
