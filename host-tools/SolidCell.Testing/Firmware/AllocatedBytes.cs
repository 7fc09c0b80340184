namespace SolidCell.Testing.Firmware;

/// <summary>
/// What a work allocates on this thread, told apart from a jump of the runtime's counter: while other threads allocate, an empty loop was
/// seen to "allocate" up to the 8 KiB of a thread's block of the heap (some 80 of 8,000 loops on .NET 10; 7,024 bytes once in CI). A jump
/// is seen in one run of the work and not in the next; what the work itself allocates is seen in each.
/// </summary>
public static class AllocatedBytes
{
    private const int MostRuns = 5;

    /// <summary>Bytes that the run of <paramref name="work"/> with the fewest allocates, in bytes: one run when that allocates nothing.</summary>
    public static long By(Action work) => Least(() =>
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });

    /// <summary>The same for a run that counts for itself.</summary>
    /// <param name="run">Does the work once and returns the bytes that it has allocated on this thread.</param>
    public static long Least(Func<long> run)
    {
        long least = run();
        for (int runs = 1; runs < MostRuns && least > 0; runs++)
        {
            least = Math.Min(least, run());
        }

        return least;
    }
}
