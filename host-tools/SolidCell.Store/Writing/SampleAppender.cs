using Microsoft.Data.Sqlite;
using SolidCell.Store.Reading;
using SQLitePCL;

namespace SolidCell.Store.Writing;

/// <summary>Appends samples of one boot with SQLite's own calls: a million a second, where a command of ADO.NET takes four times as long.</summary>
internal sealed class SampleAppender : IDisposable
{
    private const string Insert =
        """
        INSERT INTO samples (fixture_id, boot_id, sequence, test_milliseconds, cell_microvolts, cell_nanoamps, stack_kilopascals, frame_millidegrees,
                             qualities, step_charge_nanoamp_hours) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """;

    private readonly sqlite3 _handle;
    private readonly sqlite3_stmt _statement;

    public SampleAppender(SqliteConnection connection, long fixtureId, long bootId)
    {
        _handle = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_handle, Insert, out _statement));
        raw.sqlite3_bind_int64(_statement, 1, fixtureId);
        raw.sqlite3_bind_int64(_statement, 2, bootId);
    }

    public void Add(in StoredSample sample)
    {
        raw.sqlite3_bind_int64(_statement, 3, sample.Position.Sequence);
        raw.sqlite3_bind_int64(_statement, 4, sample.Milliseconds);
        raw.sqlite3_bind_int64(_statement, 5, sample.CellMicrovolts);
        raw.sqlite3_bind_int64(_statement, 6, sample.CellNanoamps);
        raw.sqlite3_bind_int64(_statement, 7, sample.StackKilopascals);
        raw.sqlite3_bind_int64(_statement, 8, sample.FrameMillidegrees);
        raw.sqlite3_bind_int64(_statement, 9, sample.Qualities);
        raw.sqlite3_bind_int64(_statement, 10, sample.StepChargeNanoampHours);
        int result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        Check(result);
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, _handle);
        }
    }
}
