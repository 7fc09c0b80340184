namespace SolidCell.Impedance.Fitting;

/// <summary>How points weigh when nothing is said.</summary>
public static class NaturalWeights
{
    /// <summary>By their noise where every point has one, as those of a fixture have; else by 1 / |Z|.</summary>
    public static Weighting Of(IReadOnlyCollection<Spectrum> spectra) =>
        spectra.Count > 0 && spectra.All(spectrum => spectrum.HasSigma) ? Weighting.Noise : Weighting.Modulus;
}
