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

    /// <summary>The same in the order in which the fixture wrote them.</summary>
    public const string InOrder = InSpans + " ORDER BY s.boot_id, r.sequence";
}
