using System.Numerics;

namespace SolidCell.Impedance.Validity;

/// <summary>
/// Linear Kramers-Kronig check. The order is the one with the least curvature among those whose reduced residual is within a quarter
/// of the least; the mu rule alone stops far too early on resistor-capacitor cells (3 elements, residuals of 4 to 27 %).
/// The fit to both parts shows most faults; a drift of a few per cent of an arc bends both parts so that it is fitted well, and shows in
/// the imaginary part against what the real part alone predicts. The prediction of the real part is reported only: it fails at the ends of
/// good spectra too.
/// </summary>
public static class ValidityCheck
{
    /// <summary>A usual limit of good data (Schönleber et al. 2014 call residuals below 0.5 to 1 % valid).</summary>
    public const double LargestRms = 0.01;

    /// <summary>Limit of what neighbouring points share; the stricter limit of the same paper.</summary>
    public const double LargestSystematic = 0.005;

    /// <summary>
    /// Limit of what they share against the prediction: at most 0.35 % in public spectra of dummy cells and solid-state cells, 0.45 % and
    /// more where an arc drifts by 3 % or more during the sweep.
    /// </summary>
    public const double LargestCrosswise = 0.004;

    /// <summary>A tenth of the usual amplitude of 10 mV: a cell whose voltage moves by more was not at rest.</summary>
    public const double SteadyVolts = 0.001;

    /// <summary>Fewer points decide nothing.</summary>
    public const int FewestPoints = 8;

    private const double NearLeast = 1.25;

    /// <summary>More elements a decade follow the noise.</summary>
    private const int MostPerDecade = 4;

    /// <summary>Not more than this part of the points is trimmed: a spectrum that needs more is not valid.</summary>
    private const double LargestTrim = 0.35;

    /// <param name="spectrum">Of at least <see cref="FewestPoints"/> points.</param>
    /// <param name="driftVolts">By how much the voltage of the cell moved during the sweep, as a second witness: above
    /// <see cref="SteadyVolts"/> the limits are halved.</param>
    /// <exception cref="ArgumentException">Fewer points.</exception>
    public static ValidityReport Check(Spectrum spectrum, double? driftVolts = null)
    {
        if (spectrum.Count < FewestPoints)
        {
            throw new ArgumentException($"a validity check needs at least {FewestPoints} points, this spectrum has {spectrum.Count}",
                nameof(spectrum));
        }

        bool moved = Math.Abs(driftVolts ?? 0) > SteadyVolts;
        ValidityLimits limits = moved ? new(LargestSystematic / 2, LargestCrosswise / 2) : new(LargestSystematic, LargestCrosswise);
        List<SpectrumPoint> points = [.. spectrum.Points];
        KramersKronigFit fit = Best(spectrum);
        while (points.Count > Math.Max(FewestPoints, (1 - LargestTrim) * spectrum.Count)
            && EndTrimming.BadEnd(fit.Residuals, limits, points[^1].FrequencyHertz / spectrum.LowestHertz) is { } end)
        {
            points.RemoveAt(end);
            fit = Best(new Spectrum(points));
        }

        return Report(spectrum, new Spectrum(points), fit, limits, moved);
    }

    private static ValidityReport Report(Spectrum whole, Spectrum left, KramersKronigFit fit, ValidityLimits limits, bool moved)
    {
        Complex[] fromReal = new KramersKronigFit(left, fit.Elements, FittedPart.Real).Residuals;
        return new ValidityReport(
            left,
            [.. whole.Points.Select(point => point.FrequencyHertz).Where(hertz => hertz > left.HighestHertz)],
            [.. whole.Points.Select(point => point.FrequencyHertz).Where(hertz => hertz < left.LowestHertz)],
            fit.Elements,
            Residuals.Rms(fit.Residuals),
            Residuals.Rms(fromReal.Select(residual => residual.Imaginary)),
            Orders(fit.Elements)
                .Min(order =>
                    Residuals.Rms(new KramersKronigFit(left, order, FittedPart.Imaginary).Residuals.Select(residual => residual.Real))),
            fit.Mu,
            [.. Residuals.Outliers(left, fit.Residuals)],
            moved,
            Decades(left, fit.Residuals, fromReal, limits));
    }

    private static KramersKronigFit Best(Spectrum spectrum)
    {
        double decades = Math.Log10(spectrum.HighestHertz / spectrum.LowestHertz);
        int most = Math.Clamp((int)(MostPerDecade * decades), 2, Math.Max(2, (int)(0.7 * spectrum.Count)));
        KramersKronigFit[] fits = [.. Orders(most).Select(order => new KramersKronigFit(spectrum, order))];
        double least = fits.Min(fit => fit.ReducedChiSquared);
        return fits.Where(fit => fit.ReducedChiSquared <= NearLeast * least).MinBy(fit => fit.Curvature())!;
    }

    private static IEnumerable<int> Orders(int most)
    {
        for (int order = 2; order <= most; order += 1 + (order / 12))
        {
            yield return order;
        }
    }

    private static DecadeValidity[] Decades(Spectrum spectrum, Complex[] residuals, Complex[] fromReal, ValidityLimits limits)
    {
        Complex[] crosswise = [.. fromReal.Select(residual => new Complex(0, residual.Imaginary))];
        double crosswiseLimit = limits.CrosswiseAt(Residuals.Scatter(residuals));
        return [.. Enumerable.Range(0, spectrum.Count).GroupBy(k => Math.Floor(Math.Log10(spectrum.Points[k].FrequencyHertz) + 1e-9))
            .Select(decade =>
        {
            int[] places = [.. decade];
            double rms = Residuals.Rms(places.Select(k => residuals[k]));
            double predicted = places.Max(k => Residuals.Shared(crosswise, k));
            bool leans = predicted > crosswiseLimit
                || places.Any(k => Residuals.Shared(residuals, k) > limits.SystematicAt(LocalScatter(residuals, k)));
            DecadeVerdict verdict = leans ? DecadeVerdict.Invalid : rms > LargestRms ? DecadeVerdict.Noisy : DecadeVerdict.Valid;
            return new DecadeValidity(Math.Pow(10, decade.Key), places.Length, rms, places.Max(k => Residuals.Shared(residuals, k)),
                predicted, verdict);
        })];
    }

    private static double LocalScatter(Complex[] residuals, int middle)
    {
        int from = Math.Max(0, middle - Residuals.Neighbours);
        return Residuals.Scatter(residuals.AsSpan(from, Math.Min((2 * Residuals.Neighbours) + 1, residuals.Length - from)));
    }
}
