using System.Globalization;
using SolidCell.Impedance.Assigning;

namespace SolidCell.Analysis.Spectra;

/// <summary>A resistance with its interval in one cell of a table.</summary>
public static class ResistanceText
{
    /// <summary>"76.5 [76.2, 80.0]" or "at most 88.0", in ohm.</summary>
    public static string Of(DerivedResistance value) => value.Ohms is { } ohms
        ? $"{Number(ohms)} [{Number(value.LowOhms)}, {Number(value.HighOhms)}]" : $"at most {Number(value.HighOhms)}";

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
