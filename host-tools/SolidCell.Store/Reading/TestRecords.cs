namespace SolidCell.Store.Reading;

/// <summary>SQL that picks a test's records out of a record table: those in its spans.</summary>
internal static class TestRecords
{
    /// <summary>Follows "FROM test_spans s JOIN table r"; the test id is $1.</summary>
    public const string InSpans =
        """
        ON r.fixture_id = s.fixture_id AND r.boot_id = s.boot_id AND r.sequence >= s.first_sequence
           AND r.sequence <= COALESCE(s.last_sequence, 9223372036854775807)
        WHERE s.test_id = $1
        """;

    /// <summary>
    /// In their order those after the place ($2, $3) and before ($4, $5). The bounds are of one column, so that SQLite seeks and does not
    /// walk.
    /// </summary>
    public const string Between =
        """
        ON r.fixture_id = s.fixture_id AND r.boot_id = s.boot_id
           AND r.sequence >= MAX(s.first_sequence, CASE WHEN s.boot_id = $2 THEN $3 + 1 ELSE s.first_sequence END)
           AND r.sequence <= MIN(COALESCE(s.last_sequence, 9223372036854775807), CASE WHEN s.boot_id = $4 THEN $5 - 1 ELSE 9223372036854775807 END)
        WHERE s.test_id = $1 AND s.boot_id BETWEEN $2 AND $4 ORDER BY s.boot_id, r.sequence
        """;

    /// <summary>The same in the order in which the fixture wrote them.</summary>
    public const string InOrder = InSpans + " ORDER BY s.boot_id, r.sequence";
}
