using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Traces;

/// <summary>A span of samples that are not in the buckets yet.</summary>
internal sealed record BacklogSpan(long FixtureId, long BootId, long FirstSequence, long NextSequence, long LastSequence, Guid Test)
{
    public const string Oldest =
        """
        SELECT b.fixture_id, b.boot_id, b.first_sequence, b.next_sequence, COALESCE(s.last_sequence, 9223372036854775807), s.test_id
        FROM bucket_backlog b JOIN test_spans s USING (fixture_id, boot_id, first_sequence) LIMIT 1
        """;

    public static BacklogSpan Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), new Guid((byte[])row[5]));

    public void Advance(SqliteConnection connection, long nextSequence) =>
        connection.Execute(
            "UPDATE bucket_backlog SET next_sequence = $4 WHERE fixture_id = $1 AND boot_id = $2 AND first_sequence = $3",
            FixtureId, BootId, FirstSequence, nextSequence);

    public void Remove(SqliteConnection connection) =>
        connection.Execute("DELETE FROM bucket_backlog WHERE fixture_id = $1 AND boot_id = $2 AND first_sequence = $3", FixtureId, BootId,
            FirstSequence);
}
