using Microsoft.Data.Sqlite;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Store.Reading;

/// <summary>The columns of a test, in which order tests are listed, and how a row is read.</summary>
internal static class TestRows
{
    public const string NewestFirst = "ORDER BY t.started_unix_milliseconds DESC, f.name";

    public const string Columns =
        """
        SELECT t.test_id, f.name AS fixture, c.name AS cell, c.kind AS cell_kind, p.name AS protocol, t.started_unix_milliseconds,
               CASE WHEN t.state = 'planned' AND t.not_started_unix_milliseconds IS NOT NULL THEN 'not-started' ELSE t.state END AS state,
               COALESCE(t.area_square_micrometres, c.area_square_micrometres) AS area_square_micrometres,
               COALESCE(t.capacity_nanoamp_hours, c.capacity_nanoamp_hours) AS capacity_nanoamp_hours,
               t.cell_id, t.protocol_sha256, t.end_reason, t.experiment_group, t.tags, t.is_archived, c.chemistry, c.working_electrode, c.active_mass_micrograms, c.notes, c.card,
               CASE WHEN i.test_id IS NULL THEN f.last_seen_unix_milliseconds
                    ELSE t.started_unix_milliseconds + (SELECT MAX(b.last_milliseconds) FROM sample_buckets b WHERE b.test_id = t.test_id AND b.level = 3)
               END AS last_seen_unix_milliseconds,
               CASE WHEN i.test_id IS NULL THEN
                   (SELECT MIN(n.started_unix_milliseconds) FROM tests n WHERE n.fixture_id = t.fixture_id
                        AND n.started_unix_milliseconds > t.started_unix_milliseconds AND n.state <> 'planned')
               END AS next_started_unix_milliseconds
        FROM tests t JOIN fixtures f USING (fixture_id) JOIN cells c USING (cell_id)
        LEFT JOIN protocols p ON p.sha256 = t.protocol_sha256 LEFT JOIN imports i ON i.test_id = t.test_id
        """;

    /// <summary>Tests that a filter lets through, the newest first.</summary>
    public static List<StoredTest> List(SqliteConnection connection, TestFilter filter) => connection.List(
        $"""
        {Columns} WHERE t.is_deleted = 0 AND ($1 IS NULL OR f.name = $1) AND ($3 = 1 OR t.is_archived = 0)
            AND ($4 IS NULL OR t.experiment_group = $4 COLLATE NOCASE) AND ($5 IS NULL OR t.tags LIKE '% ' || $5 || ' %' ESCAPE '\')
            AND ($6 IS NULL OR p.name = $6 COLLATE NOCASE) AND ($7 IS NULL OR t.state = $7) AND ($8 IS NULL OR c.name = $8 COLLATE NOCASE)
            AND ($9 IS NULL OR c.name || char(10) || COALESCE(c.chemistry, '') || char(10) || c.notes || char(10) || COALESCE(c.card, '') || char(10) || t.tags || char(10)
                || t.experiment_group || char(10) || COALESCE(p.name, '') || char(10) || f.name || char(10) || lower(hex(t.test_id)) || char(10)
                || COALESCE(i.file_name || char(10) || i.remarks || char(10), '') || COALESCE((SELECT group_concat(n.note, char(10)) FROM test_notes n WHERE n.test_id = t.test_id), '') LIKE '%' || $9 || '%' ESCAPE '\')
        {NewestFirst} LIMIT $2
        """,
        Read, filter.Fixture, filter.Limit, filter.WithArchived ? 1 : 0, filter.Group, Like(filter.Tag), filter.Protocol, filter.State,
        filter.Cell, Like(filter.Words));

    public static StoredTest Read(SqliteDataReader row) => new(
        row.BytesOrNull("test_id")!, row.Text("fixture"), row.Text("cell"), (CellKind)row.Integer("cell_kind"),
        row.Integer("area_square_micrometres"),
        row.Integer("capacity_nanoamp_hours"), row.TextOrNull("protocol"), row.Text("state"),
        UnixTime.Of(row.Integer("started_unix_milliseconds")))
    {
        CellId = row.Integer("cell_id"),
        ProtocolSha256 = row.BytesOrNull("protocol_sha256"),
        EndReason = (TestEndReason?)row.IntegerOrNull("end_reason"),
        Chemistry = row.TextOrNull("chemistry"),
        WorkingElectrode = row.TextOrNull("working_electrode"),
        ActiveMassMicrograms = row.IntegerOrNull("active_mass_micrograms"),
        FixtureSeen = row.TimeOrNull("last_seen_unix_milliseconds"),
        NextStarted = row.TimeOrNull("next_started_unix_milliseconds"),
        Notes = row.TextOrNull("notes") ?? "",
        Card = row.TextOrNull("card"),
        Group = row.Text("experiment_group"),
        Tags = row.Text("tags").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        IsArchived = row.Integer("is_archived") != 0,
    };

    /// <summary>For LIKE, whose own signs stand for themselves.</summary>
    private static string? Like(string? words) =>
        words?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
