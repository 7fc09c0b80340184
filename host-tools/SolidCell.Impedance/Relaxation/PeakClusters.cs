namespace SolidCell.Impedance.Relaxation;

/// <summary>
/// Joins neighbouring peaks of a distribution of relaxation times until so many are left: what belongs to one depressed arc shows as
/// several peaks. The pair whose joining raises the scatter of ln tau, weighted by resistance, least goes first (Ward, J. Am. Stat. Assoc.
/// 58 (1963) 236).
/// </summary>
internal static class PeakClusters
{
    /// <returns>At most <paramref name="count"/> peaks, from the fastest on.</returns>
    public static IReadOnlyList<RelaxationPeak> Join(IEnumerable<RelaxationPeak> peaks, int count)
    {
        List<RelaxationPeak> left = [.. peaks.OrderBy(peak => peak.TimeConstantSeconds)];
        while (left.Count > Math.Max(1, count))
        {
            int at = Enumerable.Range(0, left.Count - 1).MinBy(i => Cost(left[i], left[i + 1]));
            left[at] = Joined(left[at], left[at + 1]);
            left.RemoveAt(at + 1);
        }

        return left;
    }

    private static double Cost(RelaxationPeak a, RelaxationPeak b)
    {
        double distance = Math.Log(b.TimeConstantSeconds / a.TimeConstantSeconds);
        return a.ResistanceOhms * b.ResistanceOhms / (a.ResistanceOhms + b.ResistanceOhms) * distance * distance;
    }

    private static RelaxationPeak Joined(RelaxationPeak a, RelaxationPeak b)
    {
        double sum = a.ResistanceOhms + b.ResistanceOhms;
        double log = ((a.ResistanceOhms * Math.Log(a.TimeConstantSeconds)) + (b.ResistanceOhms * Math.Log(b.TimeConstantSeconds))) / sum;
        return new RelaxationPeak(Math.Exp(log), sum);
    }
}
