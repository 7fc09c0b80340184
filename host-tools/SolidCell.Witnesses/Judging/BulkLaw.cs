namespace SolidCell.Witnesses.Judging;

/// <summary>How the bulk of Li6PS5Cl conducts at another temperature: 0.30 eV, 3.8 %/K at 30 degC.</summary>
internal static class BulkLaw
{
    private const double ActivationElectronvolts = 0.30;
    private const double BoltzmannElectronvoltsPerKelvin = 8.617333e-5;
    private const double Kelvin = 273.15;

    /// <summary>The resistance at a temperature from that at another; unchanged where one of the two is not known.</summary>
    public static double At(double ohms, double? measuredDegrees, double? degrees) => measuredDegrees is { } from && degrees is { } to
        ? ohms * Math.Exp(ActivationElectronvolts / BoltzmannElectronvoltsPerKelvin * (1 / (to + Kelvin) - 1 / (from + Kelvin)))
        : ohms;
}
