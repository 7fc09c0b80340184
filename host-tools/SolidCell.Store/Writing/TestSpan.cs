using Microsoft.Data.Sqlite;
using SolidCell.Store.Records;

namespace SolidCell.Store.Writing;

/// <summary>Sequences of one boot that belong to a test.</summary>
internal sealed record TestSpan(long FirstSequence, long LastSequence, Guid Test)
{
    public bool Holds(long sequence) => sequence >= FirstSequence && sequence <= LastSequence;

    /// <summary>The spans that a batch touches: one, unless a test begins or ends in it.</summary>
    public static IReadOnlyList<TestSpan> Within(SqliteConnection connection, long fixtureId, RecordBatch batch) =>
        connection.List(
            """
            SELECT first_sequence, COALESCE(last_sequence, 9223372036854775807), test_id FROM test_spans
            WHERE fixture_id = $1 AND boot_id = $2 AND first_sequence <= $4 AND COALESCE(last_sequence, 9223372036854775807) >= $3
            """,
            row => new TestSpan(row.GetInt64(0), row.GetInt64(1), new Guid((byte[])row[2])),
            fixtureId, batch.BootId, batch.FirstSequence, batch.LastSequence);
}
