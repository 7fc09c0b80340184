using System.Numerics;
using SolidCell.Analysis.Spectra;
using SolidCell.Impedance.Assigning;

namespace SolidCell.Dashboard.CellTests;

/// <summary>The impedance spectra of a test, all fitted by one model.</summary>
/// <param name="Model">As R0-ZARC1-ZARC2; null without spectra.</param>
/// <param name="Spectra">In their order.</param>
/// <param name="Corrections">What was done to them before they were stored, each way once.</param>
public sealed record SpectraView(string? Model, IReadOnlyList<SpectrumView> Spectra, IReadOnlyList<string> Corrections);

/// <summary>A spectrum with its fit. Impedances are in ohm, the imaginary part negative where it is capacitive.</summary>
public sealed record SpectrumView(
    string When, double? Hours, int? Cycle, IReadOnlyList<ResistanceView> Resistances, IReadOnlyList<ImpedanceView> Measured,
    IReadOnlyList<ImpedanceView> Fitted);

/// <summary>A resistance with its interval (k = 2); without a value, an upper bound.</summary>
public sealed record ResistanceView(string Name, double? Ohms, double LowOhms, double HighOhms, string Basis);

/// <summary>An impedance at a frequency.</summary>
public sealed record ImpedanceView(double Hertz, double RealOhms, double ImaginaryOhms);

/// <summary>Makes the view of a test's spectra.</summary>
internal static class SpectraViews
{
    public static SpectraView Of(IReadOnlyList<FittedSpectrum> spectra) =>
        new(spectra.Count == 0 ? null : spectra[0].Fit.Model.ToString(), [.. spectra.Select(Of)], [.. LeadText.Corrections(spectra)]);

    private static SpectrumView Of(FittedSpectrum one) => new(
        one.When, one.Stored.StorageHours, one.Cycle, [.. one.Resistances.Select(pair => Of(pair.Name, pair.Value))],
        [.. one.Measured.Select(Of)], [.. one.Fitted.Select(Of)]);

    private static ResistanceView Of(string name, DerivedResistance value) =>
        new(name, value.Ohms, value.LowOhms, value.HighOhms, value.Basis);

    private static ImpedanceView Of((double Hertz, Complex Ohms) point) => new(point.Hertz, point.Ohms.Real, point.Ohms.Imaginary);
}
