using Microsoft.Data.Sqlite;
using SolidCell.Store.Reading;

namespace SolidCell.Store.Registry;

/// <summary>Every protocol that was ever sent to a fixture, by the SHA-256 of its compiled program: source, program and name.</summary>
public sealed class ProtocolRegistry(StoreDatabase database, TimeProvider clock)
{
    private const string Columns = "SELECT sha256, name, program, source, added_unix_milliseconds FROM protocols";

    /// <summary>Adding what is there already changes nothing.</summary>
    public void Add(byte[] sha256, string name, byte[] program, string source)
    {
        using SqliteConnection connection = database.Connect();
        connection.Execute(
            "INSERT OR IGNORE INTO protocols (sha256, name, program, source, added_unix_milliseconds) VALUES ($1, $2, $3, $4, $5)",
            sha256, name, program, source, clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    public StoredProtocol? Find(byte[] sha256) => Select("WHERE sha256 = $1", sha256).FirstOrDefault();

    /// <summary>Protocols with this name, or whose hash begins so in hexadecimal, the newest first.</summary>
    public IReadOnlyList<StoredProtocol> Find(string nameOrHash) =>
        Select("WHERE name = $1 OR (lower(hex(sha256)) LIKE $2 || '%') ORDER BY added_unix_milliseconds DESC", nameOrHash,
            Prefix(nameOrHash));

    /// <summary>All protocols, the newest first.</summary>
    public IReadOnlyList<StoredProtocol> List() => Select("ORDER BY added_unix_milliseconds DESC, name");

    private List<StoredProtocol> Select(string where, params object?[] values)
    {
        using SqliteConnection connection = database.Connect();
        return connection.List(
            $"{Columns} {where}",
            row => new StoredProtocol((byte[])row[0], row.GetString(1), (byte[])row[2], row.GetString(3), row.Time(4)),
            values);
    }

    /// <summary>What is no hexadecimal is no beginning of a hash.</summary>
    private static string? Prefix(string text) => text.Length >= 4 && text.All(char.IsAsciiHexDigit) ? text.ToLowerInvariant() : null;
}
