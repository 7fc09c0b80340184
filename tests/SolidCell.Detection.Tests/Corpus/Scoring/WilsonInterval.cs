namespace SolidCell.Detection.Tests.Corpus.Scoring;

/// <summary>
/// 95 % interval of a share that was counted (E. B. Wilson, J. Am. Stat. Assoc. 22, 209, 1927): right also for few trials, and for none or
/// all of them.
/// </summary>
public static class WilsonInterval
{
    private const double Z = 1.959964;

    /// <summary>Takes hits and trials. Returns the bounds as fractions; 0 to 1 for no trials.</summary>
    public static (double Low, double High) Of(int hits, int trials)
    {
        if (trials == 0)
        {
            return (0, 1);
        }

        double share = (double)hits / trials;
        double square = Z * Z / trials;
        double middle = (share + (square / 2)) / (1 + square);
        double half = Z / (1 + square) * Math.Sqrt((share * (1 - share) / trials) + (square / trials / 4));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
