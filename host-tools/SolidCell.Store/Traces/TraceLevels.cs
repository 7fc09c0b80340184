namespace SolidCell.Store.Traces;

/// <summary>
/// The widths of the buckets that samples are reduced to: 32 s, and each level eight times as wide as the one below. Why these:
/// docs/decisions/0009-min-max-buckets.md.
/// </summary>
public static class TraceLevels
{
    public const int Count = 4;

    private const long FinestMilliseconds = 32_000;
    private const int Factor = 8;

    /// <summary>Width of a level's buckets in milliseconds of test time; level 0 is the finest.</summary>
    public static long WidthMilliseconds(int level) => FinestMilliseconds * (long)Math.Pow(Factor, level);

    /// <summary>The coarsest level whose buckets are no wider than this, or -1 when only the samples are.</summary>
    public static int CoarsestWithin(long milliseconds)
    {
        int level = Count - 1;
        while (level >= 0 && WidthMilliseconds(level) > milliseconds)
        {
            level--;
        }

        return level;
    }
}
