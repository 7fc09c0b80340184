using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>
/// Settles tests of which nobody knew whether they began, because the start was not answered (docs/decisions/0019). The row stays with its
/// cell, so that a test that begins nonetheless is still known.
/// </summary>
internal static class PlannedTests
{
    /// <summary>A start has expired after half a minute (FixtureCommander), and a fixture's clock may be off by some more.</summary>
    private const long LongestStartMilliseconds = 120_000;

    /// <summary>
    /// By what a fixture has just said of itself: it has another test or none, and all of its log up to now is stored, in which the planned
    /// test does not begin.
    /// </summary>
    public static void Settle(SqliteConnection connection, string fixture, string status, long nowUnixMilliseconds) => connection.Execute(
        """
        UPDATE tests SET not_started_unix_milliseconds = $3
        WHERE fixture_id = (SELECT fixture_id FROM fixtures WHERE name = $1) AND state = 'planned' AND not_started_unix_milliseconds IS NULL
          AND started_unix_milliseconds < $3 - $4 AND json_valid($2)
          AND lower(hex(test_id)) <> COALESCE(json_extract($2, '$.test'), '')
          AND EXISTS (SELECT 1 FROM positions p WHERE p.fixture_id = tests.fixture_id AND p.boot_id = json_extract($2, '$.boot_id')
                      AND p.last_sequence >= json_extract($2, '$.log_next_sequence') - 1)
        """,
        fixture, status, nowUnixMilliseconds, LongestStartMilliseconds);

    /// <summary>
    /// By another start that the fixture has carried out: it takes one only while no test is on, and no earlier one after it.
    /// </summary>
    public static void SettleOlder(SqliteConnection connection, string fixture, byte[] startedTestId, long nowUnixMilliseconds) =>
        connection.Execute(
        """
        UPDATE tests SET not_started_unix_milliseconds = $3
        WHERE fixture_id = (SELECT fixture_id FROM fixtures WHERE name = $1) AND state = 'planned' AND not_started_unix_milliseconds IS NULL AND test_id <> $2
          AND started_unix_milliseconds <= (SELECT started_unix_milliseconds FROM tests WHERE test_id = $2)
        """,
        fixture, startedTestId, nowUnixMilliseconds);
}
