namespace SolidCell.Analysis;

/// <summary>Per-area numbers in the units people publish.</summary>
public static class Areal
{
    private const double SquareMicrometresPerSquareCentimetre = 1e8;

    /// <summary>|current| as mA/cm2, to the 0.001 that a protocol can tell apart.</summary>
    public static double MilliampsPerSquareCentimetre(long nanoamps, long areaSquareMicrometres) =>
        areaSquareMicrometres <= 0
        ? 0 : Math.Round(Math.Abs(nanoamps) * SquareMicrometresPerSquareCentimetre / areaSquareMicrometres / 1e6, 3);

    /// <summary>nA/cm2 or nAh/cm2 as mA/cm2 or mAh/cm2.</summary>
    public static double Milli(long nanoPerSquareCentimetre) => Math.Round(nanoPerSquareCentimetre / 1e6, 4);
}
