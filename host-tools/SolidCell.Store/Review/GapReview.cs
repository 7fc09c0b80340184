using Microsoft.Data.Sqlite;
using SolidCell.Store.Schema;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Review;

/// <summary>
/// Finds what is missing in the logs that an older program stored, which did not look. A boot is one transaction, so it goes on where it
/// was killed.
/// </summary>
internal static class GapReview
{
    private static readonly string Places = string.Join(
        " UNION ALL ", RecordTables.Kinds.Select(RecordTables.NameOf).Append("quarantine")
            .Select(table => $"SELECT sequence FROM {table} WHERE fixture_id = $1 AND boot_id = $2"));

    public static void Run(SqliteConnection connection, IProgress<MigrationProgress>? progress)
    {
        List<(long Fixture, long Boot)> boots =
            connection.List("SELECT fixture_id, boot_id FROM gap_backlog", row => (row.GetInt64(0), row.GetInt64(1)));
        for (int i = 0; i < boots.Count; i++)
        {
            using SqliteTransaction transaction = connection.BeginTransaction();
            Measure(connection, boots[i].Fixture, boots[i].Boot);
            connection.Execute("DELETE FROM gap_backlog WHERE fixture_id = $1 AND boot_id = $2", boots[i].Fixture, boots[i].Boot);
            transaction.Commit();
            progress?.Report(new MigrationProgress("Looking for missing records", i + 1, boots.Count));
        }
    }

    /// <summary>Writes the gaps of a boot anew from the records that are there, within the caller's transaction.</summary>
    public static void Measure(SqliteConnection connection, long fixtureId, long bootId)
    {
        connection.Execute($"DELETE FROM log_gaps WHERE fixture_id = $1 AND boot_id = $2 AND NOT {InRetained("first_sequence", "last_sequence")}",
            fixtureId, bootId);
        long last = -1;
        foreach (LogSpan gap in Find(connection, fixtureId, bootId).Where(gap => !IsRetained(connection, fixtureId, bootId, gap)))
        {
            connection.Execute("INSERT INTO log_gaps VALUES ($1, $2, $3, $4)", fixtureId, bootId, gap.First, gap.Last);
            last = gap.Last;
        }

        if (last >= 0)
        {
            ThinnedPlaces.ExplainGaps(connection, fixtureId, bootId, 0, last);
        }
    }

    /// <summary>Where this host has left samples out itself: what was known to be missing there stays, and nothing is added.</summary>
    private static bool IsRetained(SqliteConnection connection, long fixtureId, long bootId, LogSpan gap) =>
        connection.Scalar<long>($"SELECT {InRetained("$3", "$4")}", fixtureId, bootId, gap.First, gap.Last) != 0;

    private static string InRetained(string first, string last) =>
        $"""
        (EXISTS (SELECT 1 FROM retained_spans r WHERE r.fixture_id = $1 AND r.boot_id = $2 AND {first} BETWEEN r.first_sequence AND r.last_sequence)
            AND EXISTS (SELECT 1 FROM retained_spans r WHERE r.fixture_id = $1 AND r.boot_id = $2 AND {last} BETWEEN r.first_sequence AND r.last_sequence))
        """;

    private static List<LogSpan> Find(SqliteConnection connection, long fixtureId, long bootId)
    {
        var gaps = new List<LogSpan>();
        long next = 0;
        using SqliteCommand command = connection.Command($"{Places} ORDER BY sequence", fixtureId, bootId);
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            long sequence = row.GetInt64(0);
            if (sequence > next)
            {
                gaps.Add(new LogSpan(next, sequence - 1));
            }

            next = sequence + 1;
        }

        return gaps;
    }
}
