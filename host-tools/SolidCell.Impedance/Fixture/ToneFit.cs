using System.Numerics;

namespace SolidCell.Impedance.Fixture;

/// <summary>
/// The tones in samples at times of their own, with a level, a slope and a bend for what drifts: least squares, since the samples need not
/// be evenly spaced and some may be missing.
/// </summary>
internal static class ToneFit
{
    private const int Drift = 3;

    /// <summary>
    /// The phasor of each tone, x(t) = Re(X exp(j 2 pi f t)), and the standard deviation of their parts, from what the fit leaves.
    /// </summary>
    public static (Complex[] Phasors, double Deviation) Of(
        IReadOnlyList<(double Seconds, double Value)> samples, IReadOnlyList<double> hertz, double windowSeconds)
    {
        double[][] columns = [.. Enumerable.Range(0, Drift)
            .Select(power => Column(samples, time => Math.Pow((2 * time / windowSeconds) - 1, power)))];
        double[][] tones = [.. hertz.SelectMany(
            f => new[] { Column(samples, time => Math.Cos(2 * Math.PI * f * time)),
                Column(samples, time => -Math.Sin(2 * Math.PI * f * time)) })];
        double[] values = [.. samples.Select(sample => sample.Value)];
        int known = Drift + (2 * hertz.Count);
        double[] x = Numerics.LeastSquares.Solve([.. columns, .. tones], values);
        // What is left behind the reflections is the residual in rotated coordinates.
        double square = values.Skip(known).Sum(value => value * value);
        double deviation = Math.Sqrt(square / Math.Max(1, samples.Count - known) * 2 / samples.Count);
        return ([.. hertz.Select((_, k) => new Complex(x[Drift + (2 * k)], x[Drift + (2 * k) + 1]))], deviation);
    }

    private static double[] Column(IReadOnlyList<(double Seconds, double Value)> samples, Func<double, double> value) =>
        [.. samples.Select(sample => value(sample.Seconds))];
}
