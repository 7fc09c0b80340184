using System.Numerics;
using SolidCell.Impedance;
using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;
using SolidCell.Impedance.Relaxation;
using SolidCell.Impedance.Validity;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Experiment;

/// <summary>A spectrum of a test with what follows from it.</summary>
/// <param name="Hours">Test time at which its step began.</param>
/// <param name="Cycle">Cycle in which it was measured, or null.</param>
/// <param name="Cell">Resistances with their intervals, in ohm.</param>
public sealed record FittedSpectrum(double Hours, int? Cycle, CellImpedance Cell);

/// <summary>Fits the spectra of one cell with one model.</summary>
internal static class FittedSpectra
{
    private const int MostSpectra = 200;

    /// <summary>Spectra with too few valid points are left out.</summary>
    public static IReadOnlyList<FittedSpectrum> Of(IReadOnlyList<StoredSpectrum> stored)
    {
        (StoredSpectrum Stored, Spectrum Valid)[] valid =
        [
            .. stored.Where(spectrum => spectrum.Points.Count >= ValidityCheck.FewestPoints).TakeLast(MostSpectra)
                .Select(spectrum => (spectrum, ValidityCheck.Check(Spectrum(spectrum)).Valid))
                .Where(pair => pair.Valid.Count >= ValidityCheck.FewestPoints),
        ];
        if (valid.Length == 0)
        {
            return [];
        }

        IReadOnlyList<ModelFit> fits = SeriesSelection.Run([.. valid.Select(pair => pair.Valid)]);
        return [.. valid.Select((pair, i) => new FittedSpectrum(
            pair.Stored.StorageHours ?? 0, pair.Stored.Cycle, new CellImpedance(fits[i], RelaxationTimes.Compute(pair.Valid))))];
    }

    private static Spectrum Spectrum(StoredSpectrum stored) =>
        new(stored.Points.Select(point => new SpectrumPoint(point.FrequencyHertz, new Complex(point.RealOhms, point.ImaginaryOhms))));
}
