using Microsoft.Data.Sqlite;
using SolidCell.Store.Reading;

namespace SolidCell.Store.Traces;

/// <summary>
/// Reduces samples to the buckets of every level. Collects within a transaction and writes once before it is committed, so that
/// samples and buckets are there together or not at all. Each sample must be handed over exactly once.
/// </summary>
internal sealed class BucketWriter : IDisposable
{
    private static readonly long FinestMilliseconds = TraceLevels.WidthMilliseconds(0);

    private readonly Dictionary<(Guid Test, long Bucket), SampleBucket> _finest = [];
    private readonly SqliteCommand _upsert;
    private (Guid Test, long Bucket) _lastKey;
    private SampleBucket? _last;

    public BucketWriter(SqliteConnection connection)
    {
        _upsert = connection.CreateCommand();
        _upsert.CommandText = BucketTable.Upsert;
        for (int i = 1; i <= 15; i++)
        {
            _upsert.Parameters.AddWithValue("$" + i, DBNull.Value);
        }
    }

    public void Add(Guid test, in StoredSample sample)
    {
        (Guid, long) key = (test, sample.Milliseconds / FinestMilliseconds);
        if (_last is null || key != _lastKey)
        {
            (_lastKey, _last) = (key, BucketOf(key));
        }

        _last.Take(sample);
    }

    public void Flush(SqliteTransaction transaction)
    {
        _upsert.Transaction = transaction;
        for (int level = 0; level < TraceLevels.Count; level++)
        {
            foreach (((Guid test, long bucket), SampleBucket content) in OfLevel(level))
            {
                Write(test.ToByteArray(), level, bucket, content);
            }
        }

        Clear();
    }

    /// <summary>Forgets what was collected: the transaction is rolled back.</summary>
    public void Clear()
    {
        _finest.Clear();
        _last = null;
    }

    public void Dispose() => _upsert.Dispose();

    private SampleBucket BucketOf((Guid Test, long Bucket) key)
    {
        if (!_finest.TryGetValue(key, out SampleBucket? bucket))
        {
            _finest[key] = bucket = new SampleBucket();
        }

        return bucket;
    }

    private IReadOnlyDictionary<(Guid Test, long Bucket), SampleBucket> OfLevel(int level)
    {
        if (level == 0)
        {
            return _finest;
        }

        long factor = TraceLevels.WidthMilliseconds(level) / TraceLevels.WidthMilliseconds(0);
        var wide = new Dictionary<(Guid, long), SampleBucket>();
        foreach (((Guid test, long number), SampleBucket content) in _finest)
        {
            if (!wide.TryGetValue((test, number / factor), out SampleBucket? bucket))
            {
                wide[(test, number / factor)] = bucket = new SampleBucket();
            }

            bucket.Take(content);
        }

        return wide;
    }

    private void Write(byte[] testId, int level, long bucket, SampleBucket content)
    {
        object[] values = BucketTable.Values(testId, level, bucket, content);
        for (int i = 0; i < values.Length; i++)
        {
            _upsert.Parameters[i].Value = values[i];
        }

        _upsert.ExecuteNonQuery();
    }
}
