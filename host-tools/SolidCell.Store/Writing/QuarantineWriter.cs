using Microsoft.Data.Sqlite;
using SolidCell.Store.Records;

namespace SolidCell.Store.Writing;

/// <summary>
/// Keeps records that are out of range, with their reasons. Of a fixture that sends more than it may, the rest is only counted.
/// </summary>
internal sealed class QuarantineWriter(SqliteConnection connection)
{
    /// <summary>Records of one fixture that are kept; at most about 2 kB each.</summary>
    public const int MaximumPerFixture = 10_000;

    private readonly Dictionary<long, long> _kept = [];

    public void Add(long fixtureId, long bootId, QuarantinedRecord record, long nowUnixMilliseconds)
    {
        if (!_kept.TryGetValue(fixtureId, out long kept))
        {
            kept = connection.Scalar<long>("SELECT COUNT(*) FROM quarantine WHERE fixture_id = $1", fixtureId);
        }

        if (kept < MaximumPerFixture)
        {
            kept += connection.Execute(
                "INSERT OR IGNORE INTO quarantine VALUES ($1, $2, $3, $4, $5, $6, $7)",
                fixtureId, bootId, record.Sequence, (long)record.Kind, record.Content, record.Reason, nowUnixMilliseconds);
        }

        _kept[fixtureId] = kept;
    }

    /// <summary>What was counted may have been rolled back.</summary>
    public void Forget() => _kept.Clear();
}
