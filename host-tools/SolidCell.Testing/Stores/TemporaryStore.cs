using System.Globalization;
using Microsoft.Data.Sqlite;
using SolidCell.Store;

namespace SolidCell.Testing.Stores;

/// <summary>A data directory that lives as long as a test.</summary>
public sealed class TemporaryStore : IDisposable
{
    private readonly Lazy<StoreDatabase> _database;

    /// <summary>With a new database.</summary>
    public TemporaryStore() : this(true)
    {
    }

    private TemporaryStore(bool isOpen)
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("solidcell-test-").FullName;
        _database = new Lazy<StoreDatabase>(() => isOpen ? NewDatabase.In(Directory) : StoreDatabase.Open(Directory));
        if (isOpen)
        {
            _ = Database;
        }
    }

    /// <summary>The data directory.</summary>
    public string Directory { get; }

    /// <summary>Made on first use when the store began without it.</summary>
    public StoreDatabase Database => _database.Value;

    /// <summary>An empty data directory.</summary>
    public static TemporaryStore WithoutDatabase() => new(false);

    /// <summary>Asks the file as it is, without migrating it.</summary>
    public T? Scalar<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Directory, StoreDatabase.FileName)};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        object? value = command.ExecuteScalar();
        return value is null or DBNull ? default : (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);
    }

    /// <summary>Removes the directory.</summary>
    public void Dispose() => System.IO.Directory.Delete(Directory, true);
}
