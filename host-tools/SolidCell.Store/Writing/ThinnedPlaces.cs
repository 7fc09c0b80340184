using Microsoft.Data.Sqlite;
using SolidCell.Store.Records;

namespace SolidCell.Store.Writing;

/// <summary>
/// Takes those gaps for granted that a fixture has named: samples that it left out because its storage was full. The record that names them
/// comes behind them, so a gap may be there for a while before. Records of old firmware name no boots and mean their own.
/// </summary>
internal static class ThinnedPlaces
{
    private const string Touched =
        """
        FROM log_gaps g JOIN (
            SELECT CASE t.first_boot_id WHEN 0 THEN t.boot_id ELSE t.first_boot_id END AS first_boot, t.first_sequence AS first_place,
                   CASE t.last_boot_id WHEN 0 THEN t.boot_id ELSE t.last_boot_id END AS last_boot, t.last_sequence AS last_place,
                   t.boot_id AS note_boot, t.sequence AS note_place
            FROM thinnings t WHERE t.fixture_id = $1) n
            ON (g.boot_id, g.last_sequence) >= (n.first_boot, n.first_place) AND (g.boot_id, g.first_sequence) <= (n.last_boot, n.last_place)
        WHERE g.fixture_id = $1
        """;

    private const string NewNotes = Touched + " AND n.note_boot = $2 AND n.note_place BETWEEN $3 AND $4";

    private const string NewGaps = Touched + " AND g.boot_id = $2 AND g.last_sequence BETWEEN $3 - 1 AND $4";

    /// <summary>After a batch with such records: removes what they name from all gaps of the fixture.</summary>
    public static void ExplainByNotes(SqliteConnection connection, long fixtureId, RecordBatch batch) =>
        Explain(connection, NewNotes, fixtureId, batch.BootId, batch.FirstSequence, batch.LastSequence);

    /// <summary>After gaps have come up that end between these places of a boot: removes from them what records have named.</summary>
    public static void ExplainGaps(SqliteConnection connection, long fixtureId, long bootId, long first, long last) =>
        Explain(connection, NewGaps, fixtureId, bootId, first, last);

    private static void Explain(SqliteConnection connection, string touched, long fixtureId, long bootId, long first, long last)
    {
        connection.Execute(
            $"""
            DELETE FROM log_gaps WHERE fixture_id = $1 AND (boot_id, first_sequence) IN (
                SELECT g.boot_id, g.first_sequence {touched}
                    AND (g.boot_id, g.first_sequence) >= (n.first_boot, n.first_place) AND (g.boot_id, g.last_sequence) <= (n.last_boot, n.last_place))
            """,
            fixtureId, bootId, first, last);
        string next =
            $"SELECT g.boot_id, g.first_sequence, g.last_sequence, n.first_boot, n.first_place, n.last_boot, n.last_place {touched} LIMIT 1";
        while (connection.List(next, Trim.Read, fixtureId, bootId, first, last) is [var trim])
        {
            trim.Write(connection, fixtureId);
        }
    }

    /// <summary>A gap of which a part is named.</summary>
    private sealed record Trim(long BootId, LogSpan Gap, LogSpan Named)
    {
        public static Trim Read(SqliteDataReader row)
        {
            long boot = row.GetInt64(0);
            long first = row.GetInt64(3) < boot ? 0 : row.GetInt64(4);
            long last = row.GetInt64(5) > boot ? long.MaxValue : row.GetInt64(6);
            return new Trim(boot, new LogSpan(row.GetInt64(1), row.GetInt64(2)), new LogSpan(first, last));
        }

        public void Write(SqliteConnection connection, long fixtureId)
        {
            connection.Execute("DELETE FROM log_gaps WHERE fixture_id = $1 AND boot_id = $2 AND first_sequence = $3", fixtureId, BootId,
                Gap.First);
            Keep(connection, fixtureId, Gap.First, Named.First - 1);
            Keep(connection, fixtureId, Named.Last == long.MaxValue ? long.MaxValue : Named.Last + 1, Gap.Last);
        }

        private void Keep(SqliteConnection connection, long fixtureId, long first, long last)
        {
            if (first <= last)
            {
                connection.Execute("INSERT INTO log_gaps VALUES ($1, $2, $3, $4)", fixtureId, BootId, first, last);
            }
        }
    }
}
