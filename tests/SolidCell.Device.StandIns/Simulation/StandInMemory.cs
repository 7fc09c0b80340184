namespace SolidCell.Device.StandIns.Simulation;

/// <summary>
/// What the stand-ins and the bench behind them allocate on a thread, so that a test can take it out of what the firmware allocates.
/// </summary>
public static class StandInMemory
{
    [ThreadStatic]
    private static long _bytes;

    /// <summary>Bytes that this thread has allocated, those of the stand-ins left out.</summary>
    public static long FirmwareBytes => GC.GetAllocatedBytesForCurrentThread() - _bytes;

    /// <summary>Called where a stand-in begins; the answer goes to <see cref="Leave"/>.</summary>
    internal static long Enter() => GC.GetAllocatedBytesForCurrentThread();

    internal static void Leave(long entered) => _bytes += GC.GetAllocatedBytesForCurrentThread() - entered;
}
