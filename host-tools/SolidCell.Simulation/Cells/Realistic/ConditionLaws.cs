using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells.Realistic;

/// <summary>How temperature and pressure act on resistances and on the critical density; all factors are 1 at 5 MPa and 30 degC.</summary>
public sealed class ConditionLaws
{
    private const double Boltzmann = 8.617333e-5;
    private const double Kelvin = 273.15;
    private const double ReferenceKelvin = 303.15;
    private const double ReferenceMegapascals = 5;

    /// <summary>Li6PS5Cl: 0.30 eV, -3.8 %/K.</summary>
    private const double BulkElectronvolts = 0.30;

    /// <summary>From 0.25 mA/cm2 at 60 degC to 0.5 at 80 degC (acsami.1c06706).</summary>
    private const double CriticalElectronvolts = 0.35;

    /// <summary>Stripping limit of 0.2 mA/cm2 at 3 MPa and 1.0 at 7 MPa (Kasemchainan, from memory): ln 5 / ln(7/3).</summary>
    private const double CriticalPressureExponent = 1.9;

    /// <summary>
    /// Assumed: beyond this, more pressure no longer helps; the creep of lithium takes over (see <see cref="CreepPenetration"/>).
    /// </summary>
    private const double MostHelpfulMegapascals = 8;

    private readonly double _interfaceElectronvolts;
    private double _degrees = double.NaN;
    private double _megapascals = double.NaN;

    /// <summary>The interface has an activation energy of its own, 0.4 to 0.6 eV (assumed range).</summary>
    public ConditionLaws(Xoshiro256 random) => _interfaceElectronvolts = random.Between(0.4, 0.6);

    /// <summary>Factor of the electrolyte's resistance.</summary>
    public double Bulk { get; private set; } = 1;

    /// <summary>Factor of the interfaces' resistance: activated, and with the pressure to the power of -0.5 (contact mechanics).</summary>
    public double Interface { get; private set; } = 1;

    /// <summary>Factor of the critical density.</summary>
    public double Critical { get; private set; } = 1;

    public void Set(double degrees, double megapascals)
    {
        if (degrees == _degrees && megapascals == _megapascals)
        {
            return;
        }

        (_degrees, _megapascals) = (degrees, megapascals);
        double inverse = 1 / (degrees + Kelvin) - 1 / ReferenceKelvin;
        double pressure = Math.Max(0.01, megapascals) / ReferenceMegapascals;
        Bulk = PortableMath.Exp(BulkElectronvolts / Boltzmann * inverse);
        Interface = PortableMath.Exp(_interfaceElectronvolts / Boltzmann * inverse) / Math.Sqrt(pressure);
        double helpful = Math.Min(pressure, MostHelpfulMegapascals / ReferenceMegapascals);
        Critical = PortableMath.Exp(-CriticalElectronvolts / Boltzmann * inverse) * PortableMath.Pow(helpful, CriticalPressureExponent);
    }
}
