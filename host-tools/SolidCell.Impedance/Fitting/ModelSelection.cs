using SolidCell.Impedance.Relaxation;

namespace SolidCell.Impedance.Fitting;

/// <summary>
/// Fits the arc models from starts that the distribution of relaxation times gives, each model also from the next smaller one with an
/// arc more, and chooses by the Bayesian information criterion.
/// </summary>
public sealed class ModelSelection
{
    /// <summary>
    /// A larger model must be better by this much: strong evidence (Kass and Raftery, J. Am. Stat. Assoc. 90 (1995) 773, table of section
    /// 3.2).
    /// </summary>
    public const double StrongEvidence = 6;

    private const double SeedLambda = 1e-3;
    private const int SeedsPerDecade = 6;
    private const int NewPlaces = 4;

    /// <summary>How far from its middle the halves of a split arc begin, as a factor of time.</summary>
    private const double SplitFactor = 5;
    private const double SplitExponent = 0.8;
    private const double Rough = 1e-4;
    private const double Polished = 1e-10;

    /// <summary>All starts go so many iterations; then the best ones go on until they settle.</summary>
    private const int FirstIterations = 8;
    private const int GoOn = 2;
    private const int MostIterations = 60;

    private readonly Spectrum _spectrum;
    private readonly Weighting _weighting;
    private readonly RelaxationSpectrum _relaxation;
    private readonly bool _hasInductance;

    private ModelSelection(Spectrum spectrum, Weighting weighting)
    {
        (_spectrum, _weighting) = (spectrum, weighting);
        _relaxation = RelaxationTimes.Compute(spectrum, SeedLambda, SeedsPerDecade);
        _hasInductance = spectrum.Points[0].ImpedanceOhms.Imaginary > 0;
    }

    /// <summary>All models, the chosen one first, the others by their criterion.</summary>
    /// <param name="spectrum">Valid by <see cref="Validity.ValidityCheck"/>.</param>
    /// <param name="weighting">Of the points.</param>
    public static IReadOnlyList<ModelFit> Run(Spectrum spectrum, Weighting weighting = Weighting.Modulus)
    {
        var selection = new ModelSelection(spectrum, weighting);
        List<ModelFit> all = [.. selection.Ladder(Tail.None), .. selection.Ladder(Tail.ConstantPhase)];
        all.AddRange(selection.Variants(Choose(all)).ToArray());
        ModelFit chosen = Choose(all);
        return [selection.Polish(chosen), .. all.Where(fit => fit != chosen).OrderBy(fit => fit.Fit.Bic)];
    }

    /// <summary>The smallest model that none larger is better than by strong evidence, among those whose arcs are all determined.</summary>
    private static ModelFit Choose(IReadOnlyList<ModelFit> all)
    {
        ModelFit[] fits = all.Any(IsDetermined) ? [.. all.Where(IsDetermined)] : [.. all];
        double least = fits.Min(fit => fit.Fit.Bic);
        return fits.Where(fit => fit.Fit.Bic <= least + StrongEvidence).OrderBy(fit => fit.Model.ParameterCount).ThenBy(fit => fit.Fit.Bic)
            .First();
    }

    /// <summary>No arc whose width could as well be 0 (k = 2).</summary>
    private static bool IsDetermined(ModelFit fit) =>
        !fit.Fit.IsNearSingular
        && Enumerable.Range(1, fit.Model.Arcs).All(arc => 2 * fit.Fit[$"R{arc}"].StandardError < fit.Fit[$"R{arc}"].Value);

    private IEnumerable<ModelFit> Variants(ModelFit fit)
    {
        if (fit.Model.Tail == Tail.ConstantPhase)
        {
            yield return Fit(fit.Model with { Tail = Tail.Warburg }, [.. fit.Fit.Values.SkipLast(1)], Rough);
        }

        if (!fit.Model.HasInductance)
        {
            double henries = 1e-3 * _spectrum.Points[0].ImpedanceOhms.Magnitude / _spectrum.Points[0].Omega;
            yield return Fit(fit.Model with { HasInductance = true }, [fit.Fit.Values[0], henries, .. fit.Fit.Values.Skip(1)], Rough);
        }
    }

    private IEnumerable<ModelFit> Ladder(Tail tail)
    {
        ModelFit? smaller = null;
        int worse = 0;
        double least = double.PositiveInfinity;
        for (int arcs = 0; arcs <= ArcModel.MostArcs && worse < 2; arcs++)
        {
            var model = new ArcModel(arcs, tail, _hasInductance);
            if (model.ParameterCount >= _spectrum.Count)
            {
                yield break;
            }

            smaller = Best(model, smaller);
            worse = smaller.Fit.Bic > least ? worse + 1 : 0;
            least = Math.Min(least, smaller.Fit.Bic);
            yield return smaller;
        }
    }

    private ModelFit Best(ArcModel model, ModelFit? smaller)
    {
        ModelFit[] begun = [.. Starts(model, smaller).Select(start => Fit(model, start, Rough, FirstIterations))
            .OrderBy(fit => fit.Fit.SumOfSquares)];
        ModelFit best = begun.Take(GoOn).Select(fit => fit.Fit.Converged ? fit : Fit(model, fit.Fit.Values, Rough))
            .MinBy(fit => fit.Fit.SumOfSquares)!;
        return Ordered(best, Rough);
    }

    private ModelFit Polish(ModelFit fit) => Ordered(Fit(fit.Model, fit.Fit.Values, Polished, LevenbergMarquardt.MostIterations), Polished);

    private ModelFit Ordered(ModelFit fit, double settled)
    {
        double[] sorted = Sorted(fit);
        return sorted.SequenceEqual(fit.Fit.Values) ? fit : Fit(fit.Model, sorted, settled);
    }

    private ModelFit Fit(ArcModel model, IReadOnlyList<double> start, double settled, int mostIterations = MostIterations) =>
        new(model, CircuitFit.Run(model.Circuit(), _spectrum, start, _weighting, settled, mostIterations));

    private IEnumerable<double[]> Starts(ArcModel model, ModelFit? smaller)
    {
        if (model.Arcs == 0 || smaller is null)
        {
            yield return Start(model, []);
            yield break;
        }

        IReadOnlyList<RelaxationPeak> peaks = PeakClusters.Join(_relaxation.Peaks, model.Arcs + (model.Tail == Tail.None ? 0 : 1));
        if (peaks.Count >= model.Arcs)
        {
            yield return Start(model, peaks.Take(model.Arcs).Select(peak => new ArcSeed(peak.ResistanceOhms, peak.TimeConstantSeconds)));
        }

        if (smaller.Model.Arcs > 0)
        {
            yield return SplitBroadest(smaller);
        }

        for (int i = 0; i < NewPlaces; i++)
        {
            double place = (i + 0.5) / NewPlaces;
            double tau = Math.Pow(_spectrum.Points[0].Omega, place - 1) * Math.Pow(_spectrum.Points[^1].Omega, -place);
            yield return WithArc(smaller, new ArcSeed(0.05 * _spectrum.LargestOhms, tau));
        }
    }

    /// <summary>The flattest arc in two halves: two arcs that lie close were fitted as one.</summary>
    private static double[] SplitBroadest(ModelFit smaller)
    {
        int first = smaller.Model.HasInductance ? 2 : 1;
        double[] values = [.. smaller.Fit.Values];
        int at = Enumerable.Range(0, smaller.Model.Arcs).Select(arc => first + (3 * arc)).MinBy(place => values[place + 2]);
        return
        [
            .. values.Take(at), values[at] / 2, values[at + 1] / SplitFactor, SplitExponent, values[at] / 2, values[at + 1] * SplitFactor,
            SplitExponent, .. values.Skip(at + 3),
        ];
    }

    private static double[] WithArc(ModelFit smaller, ArcSeed seed)
    {
        int at = (smaller.Model.HasInductance ? 2 : 1) + (3 * smaller.Model.Arcs);
        IReadOnlyList<double> values = smaller.Fit.Values;
        return [.. values.Take(at), seed.ResistanceOhms, seed.TimeConstantSeconds, seed.Exponent, .. values.Skip(at)];
    }

    private double[] Start(ArcModel model, IEnumerable<ArcSeed> arcs)
    {
        double series = Math.Max(_relaxation.SeriesOhms, 0.1 * _spectrum.Points[0].ImpedanceOhms.Magnitude);
        double[] inductance = model.HasInductance
            ? [Math.Max(_relaxation.InductanceHenries, 1e-3 * series / _spectrum.Points[0].Omega)] : [];
        SpectrumPoint last = _spectrum.Points[^1];
        double admittance = 1
            / (Math.Sqrt(last.Omega) * Math.Max(Math.Abs(last.ImpedanceOhms.Imaginary), 0.01 * last.ImpedanceOhms.Magnitude));
        double[] tail = model.Tail switch { Tail.None => [], Tail.Warburg => [admittance], _ => [admittance, 0.6] };
        return [series, .. inductance, .. arcs.SelectMany(arc => new[] { arc.ResistanceOhms, arc.TimeConstantSeconds, arc.Exponent }),
            .. tail];
    }

    /// <summary>The values with the arcs from the fastest to the slowest.</summary>
    private static double[] Sorted(ModelFit fit)
    {
        int at = fit.Model.HasInductance ? 2 : 1;
        int end = at + (3 * fit.Model.Arcs);
        IReadOnlyList<double> values = fit.Fit.Values;
        IEnumerable<double> arcs = values.Skip(at).Take(end - at).Chunk(3).OrderBy(arc => arc[1]).SelectMany(arc => arc);
        return [.. values.Take(at), .. arcs, .. values.Skip(end)];
    }
}
