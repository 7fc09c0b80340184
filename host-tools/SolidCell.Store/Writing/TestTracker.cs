using Microsoft.Data.Sqlite;
using SolidCell.Core.Recording;
using SolidCell.Store.Records;

namespace SolidCell.Store.Writing;

/// <summary>
/// Keeps the tests table in step with what the fixtures say in their logs: a test begins, goes on after a power cut in
/// a new boot, and ends.
/// </summary>
internal sealed class TestTracker(SqliteConnection connection)
{
    private const int TestIdLength = 16;
    private const int ProgramHashLength = 32;

    /// <summary>
    /// Takes in records that were not here before. An end that is repeated would end the test that has begun since.
    /// </summary>
    public void Follow(long fixtureId, RecordBatch batch, long nowUnixMilliseconds)
    {
        foreach ((RecordGroup group, int row) in TestRecordsInOrder(batch))
        {
            long sequence = group.Sequences[row];
            if (group.Kind == RecordKind.TestStarted)
            {
                Begin(fixtureId, batch.BootId, sequence, group, row, nowUnixMilliseconds);
            }
            else if (group.Kind is RecordKind.Resumed or RecordKind.Halted)
            {
                Resume(fixtureId, batch.BootId, sequence);
            }
            else
            {
                End(fixtureId, batch.BootId, sequence, group.Field(RecordFields.TestEnded.Reason, row));
            }
        }
    }

    private static IEnumerable<(RecordGroup Group, int Row)> TestRecordsInOrder(RecordBatch batch) =>
        batch.Groups
            .Where(group => group.Kind is RecordKind.TestStarted or RecordKind.TestEnded or RecordKind.Resumed or RecordKind.Halted)
            .SelectMany(group => Enumerable.Range(0, group.Count).Select(row => (group, row)))
            .OrderBy(item => item.group.Sequences[item.row]);

    private void Begin(long fixtureId, long bootId, long sequence, RecordGroup group, int row, long now)
    {
        byte[] payload = group.Payloads.Length > row ? group.Payloads[row] : [];
        byte[] testId = payload.Length >= TestIdLength && !IsOfAnother(payload[..TestIdLength], fixtureId)
            ? payload[..TestIdLength] : IdFromPosition(fixtureId, bootId, sequence);
        byte[]? hash = payload.Length >= TestIdLength + ProgramHashLength
            ? payload[TestIdLength..(TestIdLength + ProgramHashLength)] : null;
        long started = group.Field(RecordFields.TestStarted.UnixMilliseconds, row) is var unix and > 0 ? unix : now;
        connection.Execute(
            """
            INSERT INTO tests (test_id, fixture_id, protocol_sha256, state, started_unix_milliseconds, area_square_micrometres, capacity_nanoamp_hours)
            VALUES ($1, $2, $3, 'running', $4, $5, $6)
            ON CONFLICT DO UPDATE SET state = 'running', protocol_sha256 = COALESCE(protocol_sha256, excluded.protocol_sha256),
                started_unix_milliseconds = excluded.started_unix_milliseconds,
                area_square_micrometres = excluded.area_square_micrometres, capacity_nanoamp_hours = excluded.capacity_nanoamp_hours
            WHERE state = 'planned'
            """,
            testId, fixtureId, hash, started,
            group.Field(RecordFields.TestStarted.AreaSquareMicrometres, row),
            group.Field(RecordFields.TestStarted.CapacityNanoampHours, row));
        EnsureCell(testId, group, row, started);
        OpenSpan(fixtureId, bootId, sequence, testId);
    }

    private void EnsureCell(byte[] testId, RecordGroup group, int row, long started)
    {
        if (connection.Scalar<long?>("SELECT cell_id FROM tests WHERE test_id = $1", testId) is not null)
        {
            return;
        }

        long cellId = connection.Scalar<long>(
            """
            INSERT INTO cells (name, kind, area_square_micrometres, capacity_nanoamp_hours, created_unix_milliseconds)
            VALUES ('unnamed', $1, $2, $3, $4) RETURNING cell_id
            """,
            group.Field(RecordFields.TestStarted.CellKind, row),
            group.Field(RecordFields.TestStarted.AreaSquareMicrometres, row),
            group.Field(RecordFields.TestStarted.CapacityNanoampHours, row), started);
        connection.Execute("UPDATE tests SET cell_id = $2 WHERE test_id = $1", testId, cellId);
    }

    private void Resume(long fixtureId, long bootId, long sequence)
    {
        byte[]? testId = OpenTest(fixtureId);
        if (testId is not null)
        {
            OpenSpan(fixtureId, bootId, sequence, testId);
        }
    }

    private void End(long fixtureId, long bootId, long sequence, long reason)
    {
        byte[]? testId = OpenTest(fixtureId);
        if (testId is null)
        {
            return;
        }

        connection.Execute("UPDATE tests SET state = 'ended', end_reason = $2 WHERE test_id = $1", testId, reason);
        connection.Execute(
            "UPDATE test_spans SET last_sequence = $3 WHERE fixture_id = $1 AND boot_id = $2 AND test_id = $4 AND last_sequence IS NULL",
            fixtureId, bootId, sequence, testId);
    }

    /// <summary>Also closes the span before it in the same boot: a test that was cut off does not swallow the next one.</summary>
    private void OpenSpan(long fixtureId, long bootId, long sequence, byte[] testId)
    {
        connection.Execute(
            """
            UPDATE test_spans SET last_sequence = $3 - 1
            WHERE fixture_id = $1 AND boot_id = $2 AND first_sequence < $3 AND last_sequence IS NULL
            """,
            fixtureId, bootId, sequence);
        connection.Execute("INSERT OR IGNORE INTO test_spans VALUES ($1, $2, $3, NULL, $4)", fixtureId, bootId, sequence, testId);
    }

    private byte[]? OpenTest(long fixtureId) =>
        connection.Scalar<byte[]>(
            "SELECT test_id FROM tests WHERE fixture_id = $1 AND state = 'running' ORDER BY started_unix_milliseconds DESC LIMIT 1",
            fixtureId);

    /// <summary>A test is one fixture's: another that names its id must not write into it.</summary>
    private bool IsOfAnother(byte[] testId, long fixtureId) =>
        connection.Scalar<long?>("SELECT fixture_id FROM tests WHERE test_id = $1", testId) is { } owner && owner != fixtureId;

    /// <summary>A test that the fixture gave no id still has one that a repeated batch finds again.</summary>
    private static byte[] IdFromPosition(long fixtureId, long bootId, long sequence)
    {
        var id = new byte[TestIdLength];
        BitConverter.TryWriteBytes(id.AsSpan(0), (int)fixtureId);
        BitConverter.TryWriteBytes(id.AsSpan(4), (int)bootId);
        BitConverter.TryWriteBytes(id.AsSpan(8), sequence);
        return id;
    }
}
