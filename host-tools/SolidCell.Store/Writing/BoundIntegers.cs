using System.Runtime.InteropServices;
using SolidCell.Store.Reading;
using SQLitePCL;

namespace SolidCell.Store.Writing;

/// <summary>
/// Binds a sample's integers to a statement. SQLitePCLRaw's own call takes a lock on the statement's handle each time; the statement
/// is held here meanwhile, and binding an integer takes nanoseconds, so the runtime need not leave managed code for it either.
/// </summary>
internal static class BoundIntegers
{
    /// <summary>
    /// Binds eight integers behind the parameter given, from 1, and moves it on. Returns SQLite's codes, 0 when all is well.
    /// </summary>
    public static int Bind(sqlite3_stmt statement, ref int parameter, in StoredSample sample)
    {
        nint handle = statement.DangerousGetHandle();
        int result = Bind(handle, ++parameter, sample.Position.Sequence)
            | Bind(handle, ++parameter, sample.Milliseconds)
            | Bind(handle, ++parameter, sample.CellMicrovolts)
            | Bind(handle, ++parameter, sample.CellNanoamps)
            | Bind(handle, ++parameter, sample.StackKilopascals)
            | Bind(handle, ++parameter, sample.FrameMillidegrees)
            | Bind(handle, ++parameter, sample.Qualities)
            | Bind(handle, ++parameter, sample.StepChargeNanoampHours);
        GC.KeepAlive(statement);
        return result;
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_bind_int64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    [SuppressGCTransition]
    private static extern int Bind(nint statement, int parameter, long value);
}
