using Microsoft.Data.Sqlite;
using SolidCell.Store.Registry;
using SolidCell.Store.Schema;

namespace SolidCell.Store.Writing;

/// <summary>
/// What a deleted import has left when its file is imported again: its file says all of it anew, so it goes. Group, tags, notes and spectra
/// are of people and stay, and the history says that the test is back (docs/decisions/0088).
/// </summary>
internal sealed class DeletedImport(SqliteConnection connection, ImportedTest test)
{
    private static readonly string[] OfTest = ["sample_buckets", "sample_digests", "retained_spans", "test_spans", "imports", "tests"];
    private static readonly string[] OfBoot = ["bucket_backlog", "positions"];

    private TestLabels? _labels;

    /// <summary>Takes it out of the database, when there is one. Foreign keys must be off.</summary>
    public void Remove(long fixtureId, long bootId)
    {
        if (connection.Scalar<long>(
            "SELECT COUNT(*) FROM tests JOIN imports USING (test_id) WHERE test_id = $1 AND is_deleted = 1", test.TestId) == 0)
        {
            return;
        }

        _labels = TestEditor.Read(connection, test.TestId);
        foreach (string table in RecordTables.Kinds.Select(RecordTables.NameOf).Concat(OfBoot))
        {
            connection.Execute($"DELETE FROM {table} WHERE fixture_id = $1 AND boot_id = $2", fixtureId, bootId);
        }

        foreach (string table in OfTest)
        {
            connection.Execute($"DELETE FROM {table} WHERE test_id = $1", test.TestId);
        }
    }

    /// <summary>Gives the new test what people had said of the old one.</summary>
    public void KeepLabels(TimeProvider clock)
    {
        if (_labels is { } labels)
        {
            TestEditor.BringBack(connection, test.TestId, labels, clock);
        }
    }
}
