using System.Numerics;

namespace SolidCell.Impedance.Fixture;

/// <summary>
/// The tones in samples at times of their own, with a level, a slope and a bend for what drifts: least squares, since the samples need not
/// be evenly spaced and some may be missing.
/// </summary>
internal static class ToneFit
{
    private const int Drift = 3;

    /// <summary>The phasor of each tone: x(t) = Re(X exp(j 2 pi f t)).</summary>
    public static Complex[] Of(IReadOnlyList<(double Seconds, double Value)> samples, IReadOnlyList<double> hertz, double windowSeconds)
    {
        double[][] columns = [.. Enumerable.Range(0, Drift)
            .Select(power => Column(samples, time => Math.Pow((2 * time / windowSeconds) - 1, power)))];
        double[][] tones = [.. hertz.SelectMany(
            f => new[] { Column(samples, time => Math.Cos(2 * Math.PI * f * time)),
                Column(samples, time => -Math.Sin(2 * Math.PI * f * time)) })];
        double[] x = Numerics.LeastSquares.Solve([.. columns, .. tones], [.. samples.Select(sample => sample.Value)]);
        return [.. hertz.Select((_, k) => new Complex(x[Drift + (2 * k)], x[Drift + (2 * k) + 1]))];
    }

    private static double[] Column(IReadOnlyList<(double Seconds, double Value)> samples, Func<double, double> value) =>
        [.. samples.Select(sample => value(sample.Seconds))];
}
