using System.Numerics;

namespace SolidCell.Impedance.Validity;

/// <summary>The state of a decade of frequency.</summary>
public enum DecadeVerdict
{
    Valid,

    /// <summary>The residuals are large but scatter around 0: noise, which a fit averages.</summary>
    Noisy,

    /// <summary>The residuals lean to one side: the cell changed during the sweep, was not linear, or the leads show.</summary>
    Invalid,
}

/// <summary>What the check says of one decade.</summary>
/// <param name="LowestHertz">Power of ten at which the decade begins.</param>
/// <param name="Points">In the decade.</param>
/// <param name="Rms">Root mean square of real and imaginary residual over |Z|, 0.01 for 1 %.</param>
/// <param name="Systematic">Largest part of the residual that five neighbouring points share.</param>
/// <param name="Verdict">What follows.</param>
public sealed record DecadeValidity(double LowestHertz, int Points, double Rms, double Systematic, DecadeVerdict Verdict);

/// <summary>Outcome of the check of a spectrum against the Kramers-Kronig relations.</summary>
/// <param name="Valid">The spectrum without ends that are not valid.</param>
/// <param name="TrimmedHighHertz">Frequencies left out at the high end.</param>
/// <param name="TrimmedLowHertz">Frequencies left out at the low end.</param>
/// <param name="Elements">Order M of the linear fit.</param>
/// <param name="Rms">Root mean square of the relative residuals of what is left.</param>
/// <param name="Mu">Schönleber's criterion, for comparison with other programs.</param>
/// <param name="Decades">From the highest down.</param>
public sealed record ValidityReport(
    Spectrum Valid, IReadOnlyList<double> TrimmedHighHertz, IReadOnlyList<double> TrimmedLowHertz, int Elements, double Rms, double Mu, IReadOnlyList<DecadeValidity> Decades)
{
    /// <summary>No decade of what is left is invalid: the spectrum can be fitted.</summary>
    public bool IsValid => Decades.All(decade => decade.Verdict != DecadeVerdict.Invalid);
}

/// <summary>
/// Linear Kramers-Kronig check. The order is the one with the least curvature among those whose reduced residual is within a quarter
/// of the least; the mu rule alone stops far too early on resistor-capacitor cells (3 elements, residuals of 4 to 27 %).
/// </summary>
public static class ValidityCheck
{
    /// <summary>A usual limit of good data (Schönleber et al. 2014 call residuals below 0.5 to 1 % valid).</summary>
    public const double LargestRms = 0.01;

    /// <summary>Limit of what neighbouring points share; the stricter limit of the same paper.</summary>
    public const double LargestSystematic = 0.005;

    /// <summary>Fewer points decide nothing.</summary>
    public const int FewestPoints = 8;

    /// <summary>Scatter above this is no noise of an instrument that measures.</summary>
    private const double LargestScatter = 0.05;

    /// <summary>An end is also bad when it lies so many times further out than the median point, and by more than <see cref="SmallestOutlier"/>.</summary>
    private const double TimesMedian = 4;
    private const double SmallestOutlier = 0.002;

    private const int Neighbours = 5;
    private const double NearLeast = 1.25;

    /// <summary>More elements a decade follow the noise.</summary>
    private const int MostPerDecade = 4;

    /// <summary>Of the scatter of a mean: what noise alone exceeds in about one of 2000 means.</summary>
    private const double SurelyMoreThanNoise = 3.5;

    /// <summary>Not more than this part of the points is trimmed: a spectrum that needs more is not valid.</summary>
    private const double LargestTrim = 0.35;

    /// <exception cref="ArgumentException">Fewer than <see cref="FewestPoints"/> points.</exception>
    public static ValidityReport Check(Spectrum spectrum)
    {
        if (spectrum.Count < FewestPoints)
        {
            throw new ArgumentException($"a validity check needs at least {FewestPoints} points, this spectrum has {spectrum.Count}", nameof(spectrum));
        }

        List<SpectrumPoint> points = [.. spectrum.Points];
        KramersKronigFit fit = Best(spectrum);
        while (points.Count > Math.Max(FewestPoints, (1 - LargestTrim) * spectrum.Count) && BadEnd(fit.Residuals) is { } end)
        {
            points.RemoveAt(end);
            fit = Best(new Spectrum(points));
        }

        return Report(spectrum, new Spectrum(points), fit);
    }

    private static ValidityReport Report(Spectrum whole, Spectrum left, KramersKronigFit fit) => new(
        left,
        [.. whole.Points.Select(point => point.FrequencyHertz).Where(hertz => hertz > left.HighestHertz)],
        [.. whole.Points.Select(point => point.FrequencyHertz).Where(hertz => hertz < left.LowestHertz)],
        fit.Elements,
        Rms(fit.Residuals),
        fit.Mu,
        Decades(left, fit.Residuals));

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

    /// <summary>The point at the end that is worse, when it is far out or leans with its neighbours; null when both ends are good.</summary>
    private static int? BadEnd(Complex[] residuals)
    {
        double median = residuals.Select(residual => residual.Magnitude).Order().ElementAt(residuals.Length / 2);
        double high = EndError(residuals.Take(3 * Neighbours), median);
        double low = EndError(residuals.Reverse().Take(3 * Neighbours), median);
        int? worse = high >= low ? 0 : residuals.Length - 1;
        return Math.Max(high, low) > 1 ? worse : null;
    }

    /// <summary>
    /// Above 1 when the end is bad: its last point against three times the limit, or the mean of the last ones against theirs, or
    /// against their scatter from point to point where that is larger.
    /// </summary>
    private static double EndError(IEnumerable<Complex> fromEnd, double median)
    {
        Complex[] end = [.. fromEnd];
        double scatter = Scatter(end[Math.Min(Neighbours, end.Length / 2)..]);
        double outlier = Math.Min(3 * Math.Max(LargestRms, Math.Sqrt(2) * scatter), Math.Max(Math.Max(SmallestOutlier, TimesMedian * median), 3 * Math.Sqrt(2) * scatter));
        return Math.Max(end[0].Magnitude / outlier, Shared(end, Neighbours / 2) / SharedLimit(scatter));
    }

    /// <summary>Standard deviation from the differences of neighbours, which a slow deviation leaves out.</summary>
    private static double Scatter(Complex[] residuals) =>
        residuals.Length < 2 ? 0 : Math.Min(LargestScatter, Math.Sqrt(Enumerable.Range(1, residuals.Length - 1).Average(k => Square((residuals[k] - residuals[k - 1]).Magnitude)) / 4));

    private static double SharedLimit(double scatter) => Math.Max(LargestSystematic, SurelyMoreThanNoise * scatter / Math.Sqrt(Neighbours));

    private static double Square(double value) => value * value;

    private static DecadeValidity[] Decades(Spectrum spectrum, Complex[] residuals) =>
        [.. Enumerable.Range(0, spectrum.Count).GroupBy(k => Math.Floor(Math.Log10(spectrum.Points[k].FrequencyHertz) + 1e-9)).Select(decade => Decade(Math.Pow(10, decade.Key), [.. decade], residuals))];

    private static DecadeValidity Decade(double lowest, int[] places, Complex[] residuals)
    {
        double rms = Rms(places.Select(k => residuals[k]));
        double systematic = places.Max(k => Shared(residuals, k));
        bool leans = places.Any(k => Shared(residuals, k) > SharedLimit(Scatter([.. residuals.Skip(k - Neighbours).Take((2 * Neighbours) + 1)])));
        DecadeVerdict verdict = leans ? DecadeVerdict.Invalid : rms > LargestRms ? DecadeVerdict.Noisy : DecadeVerdict.Valid;
        return new DecadeValidity(lowest, places.Length, rms, systematic, verdict);
    }

    /// <summary>The larger mean, of real or imaginary parts, of the five points around one.</summary>
    private static double Shared(Complex[] residuals, int middle)
    {
        int from = Math.Clamp(middle - (Neighbours / 2), 0, Math.Max(0, residuals.Length - Neighbours));
        Complex sum = residuals.Skip(from).Take(Neighbours).Aggregate(Complex.Add) / Math.Min(Neighbours, residuals.Length);
        return Math.Max(Math.Abs(sum.Real), Math.Abs(sum.Imaginary));
    }

    private static double Rms(IEnumerable<Complex> residuals) =>
        Math.Sqrt(residuals.Average(residual => ((residual.Real * residual.Real) + (residual.Imaginary * residual.Imaginary)) / 2));
}
