using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SolidCell.Store.Reading;
using SQLitePCL;

namespace SolidCell.Store.Writing;

/// <summary>
/// A prepared statement that inserts so many samples of one boot. Binds only those integers that differ from what the same place of
/// the statement holds from its last run: pressure, temperature, quality and often the current stay the same.
/// </summary>
internal sealed class SampleStatement : IDisposable
{
    private const int Columns = 8;

    private readonly sqlite3 _handle;
    private readonly sqlite3_stmt _statement;
    private readonly long?[] _bound;

    /// <summary>A failure rolls the whole import back, so SQLite need not keep each page as it was before the statement.</summary>
    public SampleStatement(sqlite3 handle, long fixtureId, long bootId, int rows)
    {
        (_handle, _bound) = (handle, new long?[rows * Columns]);
        string row = $"({fixtureId}, {bootId}, ?, ?, ?, ?, ?, ?, ?, ?)";
        Check(raw.sqlite3_prepare_v2(
            handle,
            $"""
            INSERT OR ROLLBACK INTO samples (fixture_id, boot_id, sequence, test_milliseconds, cell_microvolts, cell_nanoamps,
                                             stack_kilopascals, frame_millidegrees, qualities, step_charge_nanoamp_hours)
            VALUES {string.Join(", ", Enumerable.Repeat(row, rows))}
            """,
            out _statement));
    }

    /// <summary>Inserts as many samples as the statement has rows.</summary>
    public void Insert(ReadOnlySpan<StoredSample> samples)
    {
        nint statement = _statement.DangerousGetHandle();
        int place = 0;
        foreach (ref readonly StoredSample sample in samples)
        {
            Check(Bind(statement, ref place, sample));
        }

        GC.KeepAlive(_statement);
        int result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        Check(result);
    }

    public void Dispose() => _statement.Dispose();

    private int Bind(nint statement, ref int place, in StoredSample sample) =>
        Bind(statement, ref place, sample.Position.Sequence)
        | Bind(statement, ref place, sample.Milliseconds)
        | Bind(statement, ref place, sample.CellMicrovolts)
        | Bind(statement, ref place, sample.CellNanoamps)
        | Bind(statement, ref place, sample.StackKilopascals)
        | Bind(statement, ref place, sample.FrameMillidegrees)
        | Bind(statement, ref place, sample.Qualities)
        | Bind(statement, ref place, sample.StepChargeNanoampHours);

    private int Bind(nint statement, ref int place, long value)
    {
        ref long? bound = ref _bound[place++];
        if (bound == value)
        {
            return raw.SQLITE_OK;
        }

        bound = value;
        return Bind(statement, place, value);
    }

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, _handle);
        }
    }

    /// <summary>
    /// SQLitePCLRaw's own call takes a lock on the statement's handle each time; the statement is held here meanwhile, and binding an
    /// integer takes nanoseconds, so the runtime need not leave managed code for it either.
    /// </summary>
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_bind_int64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    [SuppressGCTransition]
    private static extern int Bind(nint statement, int parameter, long value);
}
