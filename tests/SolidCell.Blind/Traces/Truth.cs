namespace SolidCell.Blind.Traces;

/// <summary>Something that is in a trace: from when to when, and how much of the current the electrons take at most.</summary>
/// <param name="FromSeconds">When it begins to conduct.</param>
/// <param name="ToSeconds">When it ends; the end of the trace for what stays.</param>
/// <param name="ElectronShare">0 to 1, the largest in that time.</param>
/// <param name="IsHard">True for a bridge of 0.2 to 20 ohm cm2.</param>
/// <param name="IsRead">False when no row met it.</param>
public sealed record Defect(double FromSeconds, double ToSeconds, double ElectronShare, bool IsHard, bool IsRead = true)
{
    /// <summary>
    /// When a persistent path first took a tenth of the current; null when it never did, or when the share is at once what it is.
    /// </summary>
    public double? TenthSeconds { get; init; }
}

/// <summary>A trace that was written, and what is in it.</summary>
public sealed record BlindTrace(Course Course, int Seed, string File, bool IsFull, double AreaSquareCentimetres,
    double CapacityMilliampHours, double Hours, IReadOnlyList<Defect> Defects)
{
    public string Name => $"{Course}-{Seed}";
}
