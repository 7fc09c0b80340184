using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Reading;

/// <summary>How far the log of each boot of each fixture is stored.</summary>
public sealed class DurablePositions(StoreDatabase database) : IDisposable
{
    private readonly SqliteConnection _connection = database.Connect();

    /// <summary>The last stored sequence number of a boot, or null when nothing of it is stored.</summary>
    public long? Of(string fixture, long bootId) =>
        _connection.Scalar<long?>("SELECT p.last_sequence FROM positions p JOIN fixtures f USING (fixture_id) WHERE f.name = $1 AND p.boot_id = $2", fixture, bootId);

    public void Dispose() => _connection.Dispose();
}
