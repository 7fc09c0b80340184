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
        connection.Execute("DELETE FROM log_gaps WHERE fixture_id = $1 AND boot_id = $2", fixtureId, bootId);
        long last = -1;
        foreach (LogSpan gap in Find(connection, fixtureId, bootId))
        {
            connection.Execute("INSERT INTO log_gaps VALUES ($1, $2, $3, $4)", fixtureId, bootId, gap.First, gap.Last);
            last = gap.Last;
        }

        if (last >= 0)
        {
            ThinnedPlaces.ExplainGaps(connection, fixtureId, bootId, 0, last);
        }
    }

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
