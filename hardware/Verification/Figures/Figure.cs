namespace SolidCell.Hardware.Verification.Figures;

/// <summary>One figure that a check found, with the limit that judges it.</summary>
/// <param name="Check">Name of the check that found it.</param>
/// <param name="Name">What it is, for people.</param>
/// <param name="Value">In <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit of value and limit, empty for a plain number.</param>
/// <param name="Limit">What the issue asks for; null when the figure is told and not judged.</param>
/// <param name="Sense">How value and limit compare.</param>
/// <param name="KnownMiss">Why the limit is not kept and what is to be done; empty where it has to be kept.</param>
public sealed record Figure(string Check, string Name, double Value, string Unit, double? Limit = null,
    FigureSense Sense = FigureSense.AtMost, string KnownMiss = "")
{
    /// <summary>Whether the limit is kept; true without a limit. A value that is no number keeps none.</summary>
    public bool IsMet => Limit is not { } limit || (Sense == FigureSense.AtMost ? Value <= limit : Value >= limit);

    /// <summary>Whether it is as the tables say: kept, or known not to be. A known miss that is kept after all is out of date.</summary>
    public bool IsAsStated => IsMet == (KnownMiss.Length == 0);
}

/// <summary>On which side of its limit a figure must be.</summary>
public enum FigureSense
{
    /// <summary>The limit is the greatest value allowed.</summary>
    AtMost,

    /// <summary>The limit is the least value allowed.</summary>
    AtLeast,
}
