using System.Globalization;
using System.Numerics;
using SolidCell.Impedance;
using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;
using SolidCell.Impedance.Relaxation;
using SolidCell.Impedance.Validity;

namespace SolidCell.Benchmarks.Spectra;

/// <summary>Processor time of checking and fitting spectra of 57 points with three arcs, in one thread.</summary>
internal static class SpectraBenchmark
{
    private const int Points = 57;
    private const double Noise = 0.002;

    private static readonly double[] Cell = [40, 55, 2.75e-8, 0.9, 15, 7.5e-6, 0.88, 60, 6e-3, 0.85];

    public static void Run(int count, TextWriter output)
    {
        Spectrum[] spectra = [.. Enumerable.Range(1, count).Select(Make)];
        ModelSelection.Run(spectra[0]);
        ModelFit[] fits = [];
        RelaxationSpectrum[] relaxations = [];
        Say(output, "check", count, () => Array.ForEach(spectra, spectrum => ValidityCheck.Check(spectrum)));
        Say(output, "a fit of 7 parameters", count, () => Array.ForEach(spectra, FitTwoArcs));
        Say(output, "model selection", count, () => fits = [.. spectra.Select(spectrum => ModelSelection.Run(spectrum)[0])]);
        Say(output, "distribution of relaxation times", count, () => relaxations = [.. spectra.Select(one => RelaxationTimes.Compute(one))]);
        Say(output, "resistances and intervals", count,
            () => _ = fits.Select((fit, i) => new CellImpedance(fit, relaxations[i]).Bulk).ToArray());
    }

    private static void FitTwoArcs(Spectrum spectrum) =>
        CircuitFit.Fit(new ArcModel(2, Tail.None, false).Circuit(), spectrum, [60, 30, 1e-5, 0.8, 50, 1e-3, 0.8]);

    private static Spectrum Make(int seed)
    {
        var random = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var circuit = new ArcModel(3, Tail.None, false).Circuit();
        return new Spectrum(Enumerable.Range(0, Points).Select(k =>
        {
            double hertz = 1e6 * Math.Pow(10, -0.1 * k);
            Complex z = circuit.Impedance(2 * Math.PI * hertz, Cell, new Complex[Cell.Length]);
            return new SpectrumPoint(hertz, z + (Noise * z.Magnitude * new Complex(Normal(), Normal())));
        }));
    }

    private static void Say(TextWriter output, string what, int count, Action work)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        work();
        double milliseconds = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {milliseconds / count:0.00} ms of processor time each, {milliseconds / 1000:0.0} s for {count}"));
    }
}
