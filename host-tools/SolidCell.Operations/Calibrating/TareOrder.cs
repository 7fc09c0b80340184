namespace SolidCell.Operations.Calibrating;

/// <summary>What becomes of the tare.</summary>
/// <param name="ToMegapascals">The tare to put in force; null to take the pressure shown for zero.</param>
/// <param name="IsForced">True for a stack that looks loaded, too.</param>
public sealed record TareOrder(double? ToMegapascals, bool IsForced)
{
    /// <summary>The largest tare that a fixture takes.</summary>
    public const double LargestMegapascals = 20;

    private const long Forced = 1;
    private const long Given = 2;

    /// <summary>The tare to put in force, null to take the pressure shown.</summary>
    public long? ToKilopascals => ToMegapascals is { } to ? (long)Math.Round(to * 1000) : null;

    internal long[] Arguments => ToKilopascals is { } to ? [Given, to] : IsForced ? [Forced] : [];
}
