namespace SolidCell.Operations.Calibrating;

/// <summary>What becomes of the tare.</summary>
/// <param name="ToNewtons">The tare to put in force; null to take the force shown for zero.</param>
/// <param name="IsForced">True for a stack that looks loaded, too.</param>
public sealed record TareOrder(double? ToNewtons, bool IsForced)
{
    /// <summary>The largest tare that a fixture takes.</summary>
    public const double LargestNewtons = 1570;

    private const long Forced = 1;
    private const long Given = 2;

    /// <summary>The tare to put in force, null to take the force shown.</summary>
    public long? ToMillinewtons => ToNewtons is { } to ? (long)Math.Round(to * 1000) : null;

    internal long[] Arguments => ToMillinewtons is { } to ? [Given, to] : IsForced ? [Forced] : [];
}
