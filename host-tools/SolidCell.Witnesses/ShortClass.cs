namespace SolidCell.Witnesses;

/// <summary>What a reported short is: it went away, it stayed, or it carries nearly everything.</summary>
public enum ShortClass
{
    Transient,
    Persistent,
    Hard,
}

/// <summary>A short in its class, suspected or proven, with the witnesses that agree.</summary>
/// <param name="Class">Which.</param>
/// <param name="IsProven">A cell without an electronic path can't do what was seen.</param>
/// <param name="Witnesses">Names of the witnesses that saw something while it lasted.</param>
public sealed record GradedShort(ShortClass Class, bool IsProven, IReadOnlyList<string> Witnesses)
{
    /// <summary>
    /// A tenth of the thinnest pellet considered (0.32 mm of 1 mS/cm), as in the detector: below it no pellet conducts by ions.
    /// </summary>
    private const double LeastFloor = 3;

    private const double FloorShare = 0.95;

    /// <summary>
    /// A sign belongs to a short when it was seen before it or within a day: it is found in whole half-cycles, and paths grow.
    /// </summary>
    private const double LongestHours = 24;

    /// <summary>"persistent, proven".</summary>
    public string Words => $"{Name}, {(IsProven ? "proven" : "suspected")}";

    /// <summary>"transient", "persistent" or "hard".</summary>
    public string Name => Class switch { ShortClass.Transient => "transient", ShortClass.Persistent => "persistent", _ => "hard" };

    /// <summary>
    /// A short that ended counts to its witnesses only when its own voltage was below the floor. One that stayed is proven by a witness
    /// that proves, or by two that suspect, from its onset on.
    /// </summary>
    /// <param name="isHard">As the detector says.</param>
    /// <param name="hasRecovered">The voltage came back.</param>
    /// <param name="onsetHours">When it began.</param>
    /// <param name="ohmSquareCentimetres">|voltage| over |current density| in it; null at rest.</param>
    /// <param name="report">What the witnesses say.</param>
    public static GradedShort Of(bool isHard, bool hasRecovered, double onsetHours, double? ohmSquareCentimetres, WitnessReport report)
    {
        ShortClass kind = isHard && !hasRecovered ? ShortClass.Hard : hasRecovered ? ShortClass.Transient : ShortClass.Persistent;
        bool isBelowFloor = ohmSquareCentimetres < Math.Max(LeastFloor, FloorShare * report.FloorOhmSquareCentimetres ?? LeastFloor);
        Witness[] seen = kind == ShortClass.Transient
            ? [] : [.. report.All.Where(witness => witness.HasSeen && !(witness.FromHours > onsetHours + LongestHours))];
        bool isProven = isBelowFloor || seen.Any(witness => witness.Verdict == Verdict.Proves) || seen.Length >= 2;
        return new GradedShort(kind,
            isProven, [.. seen.Select(witness => witness.Name), .. isBelowFloor ? ["own-resistance"] : Array.Empty<string>()]);
    }
}
