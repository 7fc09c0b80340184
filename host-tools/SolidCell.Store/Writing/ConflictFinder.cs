using Microsoft.Data.Sqlite;
using SolidCell.Core.Recording;
using SolidCell.Store.Records;
using SolidCell.Store.Schema;

namespace SolidCell.Store.Writing;

/// <summary>
/// Looks whether what came before under the places of a batch is what comes now. A fixture sends a record again with the same content;
/// another content comes from another fixture under the same name.
/// </summary>
internal sealed class ConflictFinder(SqliteConnection connection, Func<RecordKind, GroupInserter> inserter)
{
    /// <summary>The place of the first record that is here already as another; null when there is none.</summary>
    public long? Find(SqliteTransaction transaction, LogCover cover, long fixtureId, RecordBatch batch)
    {
        foreach (RecordGroup group in batch.Groups)
        {
            for (int row = 0; row < group.Count; row++)
            {
                if (cover.Holds(group.Sequences[row]) && IsOther(transaction, fixtureId, batch.BootId, group, row))
                {
                    return group.Sequences[row];
                }
            }
        }

        return batch.Quarantined.Where(record => cover.Holds(record.Sequence))
            .FirstOrDefault(record => IsOther(fixtureId, batch.BootId, record))?.Sequence;
    }

    private bool IsOther(SqliteTransaction transaction, long fixtureId, long bootId, RecordGroup group, int row) =>
        inserter(group.Kind).IsSame(transaction, fixtureId, bootId, group, row) is { } same
            ? !same
            : Content(fixtureId, bootId, group.Sequences[row]) is not null || IsStored(fixtureId, bootId, group.Sequences[row]);

    private bool IsOther(long fixtureId, long bootId, QuarantinedRecord record) =>
        Content(fixtureId, bootId, record.Sequence) is { } content
            ? content != record.Content
            : IsStored(fixtureId, bootId, record.Sequence);

    private string? Content(long fixtureId, long bootId, long sequence) =>
        connection.Scalar<string>("SELECT content FROM quarantine WHERE fixture_id = $1 AND boot_id = $2 AND sequence = $3", fixtureId,
            bootId, sequence);

    private bool IsStored(long fixtureId, long bootId, long sequence) => RecordTables.Kinds.Any(kind => connection.Scalar<long>(
        $"SELECT EXISTS (SELECT 1 FROM {RecordTables.NameOf(kind)} WHERE fixture_id = $1 AND boot_id = $2 AND sequence = $3)", fixtureId,
        bootId, sequence) != 0);
}
