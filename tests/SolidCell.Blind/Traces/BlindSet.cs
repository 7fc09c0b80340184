namespace SolidCell.Blind.Traces;

/// <summary>The set: seeds fixed, so that it is the same set for everyone.</summary>
public static class BlindSet
{
    /// <summary>How many traces of each course.</summary>
    public static IReadOnlyList<(Course Course, int Count)> Plan { get; } =
    [
        (Course.Healthy, 20), (Course.Voids, 12), (Course.Conditions, 12), (Course.Persistent, 24), (Course.Dynamic, 8),
        (Course.OneWay, 12), (Course.Hard, 12), (Course.Halfway, 12), (Course.FullHealthy, 12), (Course.FullLeaky, 12),
    ];

    public static IEnumerable<BlindTrace> Write(string folder) => Plan.SelectMany(part => Enumerable.Range(1, part.Count).Select(seed =>
        part.Course is Course.FullHealthy or Course.FullLeaky ? new FullTrace(part.Course, seed).Write(folder) : new SymmetricTrace(part.Course, seed).Write(folder)));
}
