namespace SolidCell.Hardware.Verification.Mount;

/// <summary>What a stack pressure asks of the frame: force, load cell, bolt torque, springs, stress in the plates.</summary>
public static class PressureTable
{
    /// <summary>Pressures of the table, MPa.</summary>
    public static IReadOnlyList<double> Megapascals { get; } = [2, 5, 10, 20, 40, 60];

    /// <summary>Dies of the table, mm.</summary>
    public static IReadOnlyList<double> Pellets { get; } = [10, 13];

    private static readonly double[] LoadCells = [500, 1000, 2000, 5000, 10000];

    /// <summary>Proof stress of a bolt of class 8.8 (ISO 898-1), of which half is used.</summary>
    private const double AllowedBoltMegapascals = 640 / 2.0;

    /// <summary>Stress area of M8 (ISO 898-1), mm2.</summary>
    private const double BoltSquareMillimetres = 36.6;

    /// <summary>Force on a round pellet in newtons.</summary>
    public static double Newtons(double pelletMillimetres, double megapascals) =>
        megapascals * Math.PI * pelletMillimetres * pelletMillimetres / 4;

    /// <summary>The smallest load cell that is not used above 90 % of its rating, newtons.</summary>
    public static double LoadCell(double newtons) => LoadCells.First(rating => newtons <= 0.9 * rating);

    /// <summary>
    /// Torque of one of three nuts in Nm: T = K F d / 3 with K = 0.2, steel on steel, dry (Shigley, Mechanical Engineering Design, ch. 8).
    /// +-30 % at best: the load cell decides.
    /// </summary>
    public static double NewtonMetres(double newtons, double boltMillimetres) => 0.2 * newtons / 3 * boltMillimetres / 1000;

    /// <summary>Share of the allowed bolt stress that is used.</summary>
    public static double BoltUse(double newtons) => newtons / 3 / BoltSquareMillimetres / AllowedBoltMegapascals;

    /// <summary>
    /// Greatest bending stress of a plate in MPa: round, simply supported on the bolt circle (radius a), force on a central disc (radius
    /// r), Roark's Formulas, table 11.2 case 16: sigma = 3 F / (2 pi t^2) ((1 + nu) ln(a/r) + 1), nu = 0.3.
    /// </summary>
    public static double PlateMegapascals(double newtons, double boltCircle, double loadDiameter, double thickness) =>
        3 * newtons / (2 * Math.PI * thickness * thickness) * ((1.3 * Math.Log(boltCircle / loadDiameter)) + 1);
}
