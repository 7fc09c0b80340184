using System.Numerics;
using SolidCell.Impedance;
using SolidCell.Impedance.Validity;
using SolidCell.Store.Registry;

namespace SolidCell.Analysis.Spectra;

/// <summary>Stored spectra as those that can be checked and fitted.</summary>
public static class StoredSpectra
{
    /// <summary>Without its noise, which may be known up to a factor only.</summary>
    public static Spectrum Spectrum(StoredSpectrum stored) =>
        new(stored.Points.Select(point => new SpectrumPoint(point.FrequencyHertz, new Complex(point.RealOhms, point.ImaginaryOhms))));

    /// <summary>The check; what it finds valid has its noise where it was stored, to weigh the points of a fit.</summary>
    /// <exception cref="ArgumentException">Too few points.</exception>
    public static ValidityReport Check(StoredSpectrum stored)
    {
        ValidityReport report = ValidityCheck.Check(Spectrum(stored), stored.LastVolts - stored.FirstVolts);
        Dictionary<double, double> noise = [];
        foreach (SpectrumSample point in stored.Points)
        {
            noise[point.FrequencyHertz] = point.SigmaOhms;
        }

        return report with
        {
            Valid = new Spectrum(report.Valid.Points.Select(point => point with { SigmaOhms = noise[point.FrequencyHertz] })),
        };
    }

    /// <summary>A measured point as it is stored.</summary>
    public static SpectrumSample Sample(SpectrumPoint point) =>
        new(point.FrequencyHertz, point.ImpedanceOhms.Real, point.ImpedanceOhms.Imaginary, point.SigmaOhms);

    /// <summary>A stored point as it was measured.</summary>
    public static SpectrumPoint Point(SpectrumSample point) =>
        new(point.FrequencyHertz, new Complex(point.RealOhms, point.ImaginaryOhms), point.SigmaOhms);
}
