using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Tests;

/// <summary>A data directory that lives as long as a test.</summary>
public sealed class TemporaryStore : IDisposable
{
    private readonly Lazy<StoreDatabase> _database;

    public TemporaryStore() : this(true)
    {
    }

    private TemporaryStore(bool isOpen)
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("solidcell-test-").FullName;
        _database = new Lazy<StoreDatabase>(() => StoreDatabase.Open(Directory));
        if (isOpen)
        {
            _ = Database;
        }
    }

    public string Directory { get; }

    /// <summary>Made on first use when the store began without it.</summary>
    public StoreDatabase Database => _database.Value;

    public static TemporaryStore WithoutDatabase() => new(false);

    /// <summary>Asks the file as it is, without migrating it.</summary>
    public T? Scalar<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Directory, StoreDatabase.FileName)};Pooling=False");
        connection.Open();
        return connection.Scalar<T>(sql);
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, true);
}
