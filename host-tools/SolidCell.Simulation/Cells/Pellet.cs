using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells;

/// <summary>The Li6PS5Cl pellet: thickness over conductivity.</summary>
public sealed class Pellet
{
    private const double MillimetresPerCentimetre = 10;

    /// <summary>Relative change of conductivity per degree near 30 degC: 0.30 eV / (k T2), an Arrhenius law made straight.</summary>
    private const double RelativePerDegree = 0.038;

    private readonly double _ohmSquareCentimetres;

    /// <summary>A pellet of 0.72-0.78 mm and 1.2-1.3 mS/cm (the design's ranges are 0.5-1 mm and 1.0-1.5 mS/cm).</summary>
    public Pellet(Xoshiro256 random)
    {
        double thicknessMillimetres = random.Between(0.72, 0.78);
        double siemensPerCentimetre = random.Between(1.2e-3, 1.3e-3);
        _ohmSquareCentimetres = thicknessMillimetres / MillimetresPerCentimetre / siemensPerCentimetre;
    }

    public double OhmSquareCentimetres(CellConditions conditions) =>
        _ohmSquareCentimetres / (1 + RelativePerDegree * (conditions.Degrees - 30));
}
