using SolidCell.Impedance;
using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;
using SolidCell.Impedance.Relaxation;
using SolidCell.Impedance.Validity;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Analysis.Spectra;

/// <summary>Fits the spectra of one cell with one model.</summary>
public static class FittedSpectra
{
    /// <summary>Of more, the last ones are fitted.</summary>
    public const int MostSpectra = 200;

    /// <summary>Those of a test, imported or measured by its fixture.</summary>
    public static IReadOnlyList<FittedSpectrum> Of(StoreDatabase database, StoredTest test) =>
        Of(new TestSpectra(database, TimeProvider.System).Of(test));

    /// <summary>Spectra with too few points, or that are not valid by Kramers and Kronig, are left out.</summary>
    public static IReadOnlyList<FittedSpectrum> Of(IReadOnlyList<StoredSpectrum> stored)
    {
        (StoredSpectrum Stored, ValidityReport Report)[] valid =
        [
            .. stored.Where(spectrum => spectrum.Points.Count >= ValidityCheck.FewestPoints).TakeLast(MostSpectra)
                .Select(spectrum => (spectrum, StoredSpectra.Check(spectrum)))
                .Where(pair => pair.Item2.IsValid && pair.Item2.Valid.Count >= ValidityCheck.FewestPoints),
        ];
        if (valid.Length == 0)
        {
            return [];
        }

        Spectrum[] spectra = [.. valid.Select(pair => pair.Report.Valid)];
        IReadOnlyList<ModelFit> fits = SeriesSelection.Run(spectra, NaturalWeights.Of(spectra));
        return [.. valid.Select((pair, i) => new FittedSpectrum(
            pair.Stored, fits[i], new CellImpedance(fits[i], RelaxationTimes.Compute(pair.Report.Valid))))];
    }

    /// <summary>At most so many, which a figure can tell apart: the first, the last, and others evenly between.</summary>
    public static IEnumerable<FittedSpectrum> Spread(IReadOnlyList<FittedSpectrum> spectra, int most) => spectra.Count <= most
        ? spectra : Enumerable.Range(0, most).Select(i => spectra[i * (spectra.Count - 1) / (most - 1)]);
}
