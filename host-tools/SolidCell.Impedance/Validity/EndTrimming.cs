using System.Numerics;

namespace SolidCell.Impedance.Validity;

/// <summary>Which end of a spectrum is bad: leads at the highest frequencies, a change of the cell at the lowest.</summary>
internal static class EndTrimming
{
    /// <summary>
    /// An end is also bad when it lies so many times further out than the median point, and by more than <see cref="SmallestOutlier"/>.
    /// </summary>
    private const double TimesMedian = 4;
    private const double SmallestOutlier = 0.002;

    /// <summary>
    /// The low end may be this factor higher than it was measured. A change that reaches further is no bad end: it went on during the whole
    /// sweep, and the points before it are as wrong, only less so.
    /// </summary>
    private const double MostAtLowEnd = 1.5;

    /// <summary>
    /// The place of the point at the end that is worse, when it is far out or leans with its neighbours; null when both ends are good.
    /// </summary>
    /// <param name="residuals">Of what is left.</param>
    /// <param name="limits">Of what neighbours share.</param>
    /// <param name="lowestLeft">The lowest frequency left over the lowest one that was measured.</param>
    public static int? BadEnd(Complex[] residuals, ValidityLimits limits, double lowestLeft)
    {
        double median = residuals.Select(residual => residual.Magnitude).Order().ElementAt(residuals.Length / 2);
        double high = EndError(residuals.Take(3 * Residuals.Neighbours), median, limits);
        double low = lowestLeft >= MostAtLowEnd ? 0 : EndError(residuals.Reverse().Take(3 * Residuals.Neighbours), median, limits);
        int? worse = high >= low ? 0 : residuals.Length - 1;
        return Math.Max(high, low) > 1 ? worse : null;
    }

    /// <summary>
    /// Above 1 when the end is bad: its last point against three times the limit, or the mean of the last ones against theirs, or
    /// against their scatter from point to point where that is larger.
    /// </summary>
    private static double EndError(IEnumerable<Complex> fromEnd, double median, ValidityLimits limits)
    {
        Complex[] end = [.. fromEnd];
        double scatter = Residuals.Scatter(end.AsSpan(Math.Min(Residuals.Neighbours, end.Length / 2)));
        double outlier = Math.Min(
            3 * Math.Max(ValidityCheck.LargestRms, Math.Sqrt(2) * scatter),
            Math.Max(Math.Max(SmallestOutlier, TimesMedian * median), 3 * Math.Sqrt(2) * scatter));
        return Math.Max(end[0].Magnitude / outlier, Residuals.Shared(end, Residuals.Neighbours / 2) / limits.SystematicAt(scatter));
    }
}
