namespace SolidCell.Blind.Traces;

/// <summary>
/// The sets: seeds fixed, so that each is the same for everyone. The traces of one number differ from those of another in nothing but the
/// seeds. Set 1 was scored first; its seeds follow each other, which makes near twins, so those of later sets are scattered.
/// </summary>
public static class BlindSet
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;

    /// <summary>How many traces of each course.</summary>
    public static IReadOnlyList<(Course Course, int Count)> Plan { get; } =
    [
        (Course.Healthy, 20), (Course.Voids, 12), (Course.Conditions, 12), (Course.Persistent, 24), (Course.Dynamic, 8),
        (Course.OneWay, 12), (Course.Hard, 12), (Course.Halfway, 12), (Course.FullHealthy, 12), (Course.FullLeaky, 12),
    ];

    /// <summary>Writes the traces of a set one after another, of one course or of all.</summary>
    public static IEnumerable<BlindTrace> Write(string folder, int set, Course? only) =>
        from part in Plan.Where(part => only is null || part.Course == only)
        from number in Enumerable.Range(1, part.Count)
        let seed = set == 1 ? number : Scattered(set, part.Course, number)
        select part.Course is Course.FullHealthy or Course.FullLeaky
        ? new FullTrace(part.Course, seed).Write(folder) : new SymmetricTrace(part.Course, seed).Write(folder);

    private static int Scattered(int set, Course course, int number)
    {
        ulong mixed = ((ulong)set << 40) + ((ulong)course << 20) + (ulong)number;
        mixed = (mixed ^ (mixed >> 29)) * Golden;
        mixed = (mixed ^ (mixed >> 31)) * Golden;
        return (int)((mixed ^ (mixed >> 32)) & 0x3FFFFFFF);
    }
}
