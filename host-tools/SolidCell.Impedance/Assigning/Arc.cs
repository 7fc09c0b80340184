namespace SolidCell.Impedance.Assigning;

/// <summary>What an arc belongs to in a solid-state lithium cell.</summary>
public enum ArcRole
{
    /// <summary>Grains and grain boundaries of the electrolyte.</summary>
    Bulk,
    LithiumInterface,
    Cathode,
    Diffusion,
}

/// <summary>
/// Roles by effective capacitance, after the table of Irvine, Sinclair and West (Adv. Mater. 2 (1990) 132) and values of sulfide
/// cells; a user may move an arc, and the report says so.
/// </summary>
public static class ArcRoles
{
    public const double LargestBulkFarads = 2e-8;
    public const double LargestInterfaceFarads = 1e-5;
    public const double LargestCathodeFarads = 1e-3;

    public static ArcRole ByCapacitance(double farads) =>
        farads < LargestBulkFarads ? ArcRole.Bulk : farads < LargestInterfaceFarads
        ? ArcRole.LithiumInterface : farads < LargestCathodeFarads ? ArcRole.Cathode : ArcRole.Diffusion;
}

/// <summary>An arc of a fitted spectrum.</summary>
/// <param name="Number">From 1, the fastest.</param>
/// <param name="ResistanceOhms">Its width.</param>
/// <param name="StandardErrorOhms">One standard deviation of it.</param>
/// <param name="TopHertz">Frequency of its top, 1 / (2 pi tau).</param>
/// <param name="Exponent">1 for a half circle.</param>
/// <param name="CapacitanceFarads">Effective capacitance tau / R.</param>
/// <param name="Role">By capacitance (by the lower end of its interval where the top lies above the data), or as moved.</param>
/// <param name="IsMoved">The user gave the role.</param>
/// <param name="IsSeen">Its top lies between the lowest and the highest frequency.</param>
/// <param name="RelaxationOhms">The part of the distribution of relaxation times nearest to it.</param>
public sealed record Arc(
    int Number, double ResistanceOhms, double StandardErrorOhms, double TopHertz, double Exponent, double CapacitanceFarads, ArcRole Role,
    bool IsMoved, bool IsSeen, double RelaxationOhms);

/// <summary>A resistance that follows from several parameters.</summary>
/// <param name="Ohms">Its value, or null when only an upper bound is known.</param>
/// <param name="LowOhms">Lower end of the k = 2 interval, 0 or more.</param>
/// <param name="HighOhms">Upper end, or the upper bound.</param>
/// <param name="Basis">What it is the sum of, or why it is a bound.</param>
public sealed record DerivedResistance(double? Ohms, double LowOhms, double HighOhms, string Basis);
