using System.Numerics;

namespace SolidCell.Impedance.Fitting;

/// <summary>The standard deviation of each point, measured by repeated sweeps of a cell.</summary>
public static class RepeatScatter
{
    /// <summary>Fewer give no useful standard deviation.</summary>
    public const int FewestSweeps = 3;

    /// <summary>Frequencies that differ by less are the same.</summary>
    private const double SameFrequency = 1e-3;

    /// <summary>
    /// The sweeps with sigma from the differences of successive ones, s2 = mean |Z(k+1) - Z(k)|2 / 4 for each of the two parts, which
    /// leaves a slow change of the cell out (von Neumann, Ann. Math. Statist. 12 (1941) 367).
    /// </summary>
    /// <param name="sweeps">In the order in which they were measured.</param>
    /// <exception cref="NoRepeatsException">Fewer than <see cref="FewestSweeps"/> sweeps, other frequencies, or no scatter at
    /// all.</exception>
    public static IReadOnlyList<Spectrum> WithSigma(IReadOnlyList<Spectrum> sweeps)
    {
        if (sweeps.Count < FewestSweeps || sweeps.Any(sweep => !HasFrequenciesOf(sweep, sweeps[0])))
        {
            throw new NoRepeatsException(
                $"the scatter of repeats needs at least {FewestSweeps} sweeps over the same frequencies; there are {sweeps.Count}, of {string.Join(", ", sweeps.Select(sweep => sweep.Count).Distinct())} points");
        }

        double[] sigma = [.. Enumerable.Range(0, sweeps[0].Count).Select(k => Sigma(sweeps, k))];
        return Array.TrueForAll(sigma, value => value > 0)
            ? [.. sweeps.Select(sweep => new Spectrum(sweep.Points.Select((point, k) => point with { SigmaOhms = sigma[k] })))]
            : throw new NoRepeatsException("the sweeps are equal at some frequency: they are copies, not repeats");
    }

    /// <summary>The spectrum with a sigma of so many per cent of |Z| at every point.</summary>
    public static Spectrum WithSigma(Spectrum spectrum, double percent) =>
        new(spectrum.Points.Select(point => point with { SigmaOhms = percent / 100 * point.ImpedanceOhms.Magnitude }));

    private static double Sigma(IReadOnlyList<Spectrum> sweeps, int k) => Math.Sqrt(Enumerable.Range(1, sweeps.Count - 1).Average(i =>
    {
        Complex step = sweeps[i].Points[k].ImpedanceOhms - sweeps[i - 1].Points[k].ImpedanceOhms;
        return ((step.Real * step.Real) + (step.Imaginary * step.Imaginary)) / 4;
    }));

    private static bool HasFrequenciesOf(Spectrum one, Spectrum other) =>
        one.Count == other.Count && one.Points.Zip(other.Points)
        .All(pair => Math.Abs((pair.First.FrequencyHertz / pair.Second.FrequencyHertz) - 1) < SameFrequency);
}
