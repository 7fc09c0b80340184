using System.Globalization;
using System.Text;
using SolidCell.Impedance.Circuits;
using SolidCell.Impedance.Fitting;

namespace SolidCell.Impedance.Tests.Fitting;

/// <summary>
/// Whole fits as a text: what was found beside what is true, errors, the criterion, and how many iterations it took. A change of the search
/// that costs iterations or moves a value shows as a difference of the text.
/// </summary>
public sealed class FitTextTests
{
    private static readonly double[] Decades4 = Spectra.Frequencies(1e5, 10, 5);

    private static readonly double[] TwoArcs = [20, 30, 2e-5, 0.9, 60, 2e-3, 0.85];

    [Fact]
    public void Single_fits_find_what_the_text_says()
    {
        var text = new StringBuilder();
        CircuitElement two = Spectra.Arcs(2);
        Spectrum noisy = Spectra.Of(two, TwoArcs, Decades4, 0.002, 3);
        double[] start = [10, 50, 1e-4, 0.8, 20, 1e-3, 0.8];
        foreach (Weighting weighting in Enum.GetValues<Weighting>())
        {
            Add(text, $"two arcs by {weighting}", CircuitFit.Fit(two, noisy, start, weighting), TwoArcs);
        }

        Add(text, "two arcs with a tenth of a per mille of noise", CircuitFit.Fit(two, Spectra.Of(two, TwoArcs, Decades4, 1e-4, 9), start), TwoArcs);
        Add(text, "an arc whose exponent stops at 1",
            CircuitFit.Fit(Spectra.Arcs(1), Spectra.Of(Spectra.Arcs(1), [20, 30, 1e-3, 1], Decades4, 0.001), [10, 10, 1e-4, 0.7]),
                [20, 30, 1e-3, 1]);
        Add(text, "resistances that nothing tells apart",
            CircuitFit.Fit(new InSeries(new Resistor("Ra"), new Resistor("Rb"), new Zarc()),
                Spectra.Of(Spectra.Arcs(1), [20, 30, 1e-3, 0.9], Decades4, 0.001), [4, 5, 30, 1e-2, 0.8]), [10, 10, 30, 1e-3, 0.9]);
        Add(text, "Boukamp's circuit",
            CircuitFit.Fit(Spectra.TestCircuit1,
                Spectra.Of(Spectra.TestCircuit1, Spectra.TestCircuit1Values, Spectra.Frequencies(10_000, 1, 7), 1e-4, 9),
                    [30, 1000, 1e-7, 100, 1e-3]), Spectra.TestCircuit1Values);
        Add(text, "stopped after three iterations",
            CircuitFit.Run(two, noisy, start, Weighting.Modulus, 1e-10, 3), TwoArcs);
        Add(text, "with R1 known from elsewhere",
            CircuitFit.Run(two, noisy, start, Weighting.Modulus, 1e-10, known: [new([(1, Math.Log(29), 10)])]), TwoArcs);

        Check(text, "fits.txt");
    }

    [Fact]
    public void Of_all_models_the_one_of_the_text_is_chosen()
    {
        var text = new StringBuilder();
        AddModels(text, "two arcs", Spectra.Of(Spectra.Arcs(2), TwoArcs, Decades4, 0.002, 3));
        AddModels(text, "two arcs that lie close, from the slowest",
            Spectra.Of(Spectra.Arcs(2), [20, 60, 1e-3, 0.9, 40, 1e-4, 0.9], Decades4, 0.001, 4));
        AddModels(text, "an arc, the leads and diffusion", Spectra.Of(
            new InSeries(new Resistor(), new Inductor(), new Zarc(), new Warburg()), [20, 5e-6, 30, 1e-4, 0.9, 0.1], Decades4, 0.001, 5));
        AddModels(text, "an arc and a constant phase element", Spectra.Of(
            new InSeries(new Resistor(), new Zarc(), new ConstantPhaseElement()), [20, 30, 1e-4, 0.9, 0.01, 0.7], Decades4, 0.001, 6));
        AddModels(text, "a resistor", Spectra.Of(new Resistor(), [20], Spectra.Frequencies(1e4, 10, 3), 0.001, 7));
        AddModels(text, "six points", Spectra.Of(Spectra.Arcs(1), [20, 30, 1e-3, 0.9], Spectra.Frequencies(1e5, 1, 1), 0.001, 8));

        Check(text, "models.txt");
    }

    [Fact]
    public void A_series_is_fitted_as_the_text_says()
    {
        var text = new StringBuilder();
        AddSeries(text, "the top of arc 1 above the data", hour =>
            Spectra.Of(Spectra.Arcs(2), [35, 52, 2e-8, 0.9, 15 + hour, (15 + hour) * 4e-7, 0.88], Spectra.Frequencies(2e5, 10, 5), 0.001,
                hour + 1));
        AddSeries(text, "feet that contradict each other", hour =>
            Spectra.Of(Spectra.Arcs(2), [35, 52, 2e-8, hour % 2 == 0 ? 0.95 : 0.75, 15, 6e-6, 0.88], Spectra.Frequencies(2e5, 10, 5), 2e-4,
                hour + 1));
        AddSeries(text, "an arc that comes out of the noise", hour =>
            Spectra.Of(Spectra.Arcs(2), [20, 1 + (8 * hour), 1e-5, 0.9, 60, 2e-3, 0.85], Decades4, 0.003, hour + 1));

        Check(text, "series.txt");
    }

    [Fact]
    public void Intervals_by_profile_likelihood_are_those_of_the_text()
    {
        var text = new StringBuilder();
        Spectrum noisy = Spectra.Of(Spectra.Arcs(2), TwoArcs, Decades4, 0.002, 3);
        AddIntervals(text, "two arcs", CircuitFit.Fit(Spectra.Arcs(2), noisy, TwoArcs), ["R0"], ["R1"], ["R2"], ["R0", "R1"], ["R0", "R1", "R2"]);
        AddIntervals(text, "two arcs, noise known", CircuitFit.Fit(Spectra.Arcs(2), noisy, TwoArcs, Weighting.Sigma), ["R1"]);
        double[] above = [20, 40, 1e-7, 0.9, 60, 2e-3, 0.85];
        AddIntervals(text, "an arc above the data",
            CircuitFit.Fit(Spectra.Arcs(2), Spectra.Of(Spectra.Arcs(2), above, Decades4, 0.002, 3), above), ["R0"], ["R1"], ["R0", "R1"]);
        AddIntervals(text, "resistances that nothing tells apart",
            CircuitFit.Fit(new InSeries(new Resistor("Ra"), new Resistor("Rb"), new Zarc()),
                Spectra.Of(Spectra.Arcs(1), [20, 30, 1e-3, 0.9], Decades4, 0.001), [4, 5, 30, 1e-2, 0.8]), ["Ra"], ["Ra", "Rb"]);

        Check(text, "intervals.txt");
    }

    private static void AddIntervals(StringBuilder text, string name, FitResult fit, params string[][] sums)
    {
        text.Append("== ").Append(name).Append('\n');
        foreach (string[] names in sums)
        {
            ResistanceSum sum = fit.Sum(names);
            (double low, double high) = ProfileLikelihood.Interval(fit, names);
            text.Append(CultureInfo.InvariantCulture,
                $"{string.Join(" + ", names)} = {sum.Ohms:g6} +- {sum.StandardErrorOhms:g5}, from {low:g5} to {high:g5}\n");
        }
    }

    private static void AddSeries(StringBuilder text, string name, Func<int, Spectrum> at)
    {
        IReadOnlyList<ModelFit> fits = SeriesSelection.Run([.. Enumerable.Range(0, 6).Select(at)]);
        text.Append("== ").Append(name).Append(": ").Append(fits[0].Shared ?? "nothing is shared").Append('\n');
        foreach (ModelFit fit in fits)
        {
            text.Append(CultureInfo.InvariantCulture, $"{fit.Model}: {Values(fit.Fit)}; alone {Values(fit.Alone)}\n");
        }
    }

    private static void AddModels(StringBuilder text, string name, Spectrum spectrum)
    {
        text.Append("== ").Append(name).Append('\n');
        IReadOnlyList<ModelFit> all = ModelSelection.Run(spectrum);
        text.Append(Values(all[0].Fit)).Append('\n');
        foreach (ModelFit fit in all)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{fit.Model}: BIC {fit.Fit.Bic:f2} after {fit.Fit.Iterations}{(fit.Fit.Converged ? "" : ", not converged")}\n");
        }
    }

    private static string Values(FitResult fit) => string.Join(", ", fit.Parameters.Select(parameter => string.Create(
        CultureInfo.InvariantCulture, $"{parameter.Parameter.Name} {parameter.Value:g4} +- {parameter.StandardError:g2}")));

    private static void Add(StringBuilder text, string name, FitResult fit, double[] truth)
    {
        text.Append(CultureInfo.InvariantCulture,
            $"== {name}: {(fit.Converged ? "converged" : "not converged")} after {fit.Iterations}, sum {fit.SumOfSquares:g5}, BIC {fit.Bic:f2}, ")
            .Append(CultureInfo.InvariantCulture, $"rms {fit.RelativeRms:g4}, deviation {fit.ResidualDeviation:g4}")
            .Append(fit.IsNearSingular ? ", near singular\n" : "\n");
        for (int i = 0; i < truth.Length; i++)
        {
            FittedParameter one = fit.Parameters[i];
            text.Append(CultureInfo.InvariantCulture, $"{one.Parameter.Name} {one.Value:g6} +- {one.StandardError:g4}, ")
                .Append(CultureInfo.InvariantCulture, $"{one.Low:g5} to {one.High:g5}{(one.IsAtBound ? ", at a bound" : "")}, truth {truth[i]:g5}\n");
        }
    }

    private static void Check(StringBuilder text, string name) =>
        GoldenText.Check(text.ToString(), "tests", "SolidCell.Impedance.Tests", "Fitting", "Texts", name);
}
