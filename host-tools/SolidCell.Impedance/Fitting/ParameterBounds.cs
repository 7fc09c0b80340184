using SolidCell.Impedance.Circuits;

namespace SolidCell.Impedance.Fitting;

/// <summary>
/// Within which limits a parameter is looked for: wide around what the spectrum can show, so that a value at a limit means that the
/// data do not determine it. An exponent lies between 0.3 and 1 (below is no arc, above is no passive element).
/// </summary>
internal static class ParameterBounds
{
    public const double LeastExponent = 0.3;

    public static (double Low, double High) Of(ParameterKind kind, Spectrum spectrum)
    {
        double ohms = spectrum.LargestOhms;
        double slowest = 1 / spectrum.Points[^1].Omega;
        double fastest = 1 / spectrum.Points[0].Omega;
        return kind switch
        {
            ParameterKind.ResistanceOhms => (1e-6 * ohms, 1e3 * ohms),
            ParameterKind.TimeConstantSeconds => (1e-2 * fastest, 1e3 * slowest),
            ParameterKind.InductanceHenries => (1e-8 * ohms * fastest, 1e3 * ohms * slowest),
            ParameterKind.CapacitanceFarads => (1e-3 * fastest / ohms, 1e6 * slowest / ohms),
            ParameterKind.Exponent => (LeastExponent, 1),
            _ => (1e-6 * Math.Min(1, fastest) / ohms, 1e6 * Math.Max(1, slowest) / ohms),
        };
    }
}
