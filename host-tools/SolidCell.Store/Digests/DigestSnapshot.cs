using Microsoft.Data.Sqlite;
using SolidCell.Store.Reading;

namespace SolidCell.Store.Digests;

/// <summary>
/// The digest of a test and the samples that have come since, as of one moment: everything that its reader reads until it is disposed is of
/// that moment, too.
/// </summary>
public sealed class DigestSnapshot : IDisposable
{
    private readonly TestReader _reader;
    private readonly StoredTest _test;
    private readonly int _version;
    private readonly SqliteTransaction _transaction;
    private readonly long _changes;

    /// <param name="reader">The reader; it reads for nobody else meanwhile.</param>
    /// <param name="test">The test.</param>
    /// <param name="version">Version of the content that is understood.</param>
    public DigestSnapshot(TestReader reader, StoredTest test, int version)
    {
        ArgumentNullException.ThrowIfNull(reader);
        (_reader, _test, _version) = (reader, test, version);
        _transaction = reader.Connection.BeginTransaction(deferred: true);
        _changes = Changes(reader.Connection);
    }

    /// <summary>The digest, or null when there is none that holds.</summary>
    public StoredDigest? Find() => _reader.Connection.List(
        "SELECT boot_id, sequence, content FROM sample_digests WHERE test_id = $1 AND version = $2 AND late_changes = $3",
        row => new StoredDigest(new LogPosition(row.GetInt64(0), row.GetInt64(1)), (byte[])row[2]), _test.TestId, _version, _changes)
        .FirstOrDefault();

    /// <summary>
    /// Keeps a digest for the next reader. One that cannot be written, or that something has overtaken meanwhile, is left out: it can be
    /// made again.
    /// </summary>
    public void Save(StoreDatabase database, StoredDigest digest)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(digest);
        if (database.IsDamaged)
        {
            return;
        }

        try
        {
            using SqliteConnection connection = database.Connect();
            using SqliteTransaction transaction = connection.BeginTransaction();
            if (Changes(connection) == _changes)
            {
                connection.Execute("INSERT OR REPLACE INTO sample_digests VALUES ($1, $2, $3, $4, $5, $6)", _test.TestId, _version,
                    digest.Last.BootId, digest.Last.Sequence, _changes, digest.Content);
                transaction.Commit();
            }
        }
        catch (SqliteException)
        {
            // A full disk or a busy database: what was read is right all the same.
        }
    }

    public void Dispose() => _transaction.Dispose();

    private long Changes(SqliteConnection connection) => connection.Scalar<long>(
        "SELECT COALESCE((SELECT changes FROM late_changes l JOIN tests t USING (fixture_id) WHERE t.test_id = $1), 0)", _test.TestId);
}
