namespace SolidCell.Impedance.Fitting;

/// <summary>
/// One model for all spectra of a series (storage hours, cycles): with a model of its own for each, a resistance would jump where the model
/// changes and not the cell. Of the models that single spectra chose, the one with the least sum of the information criteria is taken; each
/// fit is started from its neighbours too, and what only the series determines is shared (<see cref="SharedFoot"/>).
/// </summary>
public static class SeriesSelection
{
    private const double Settled = 1e-10;

    /// <param name="spectra">Valid, of one cell, in the order of the series.</param>
    /// <param name="weighting">Of the points.</param>
    /// <returns>A fit per spectrum, all of the same model.</returns>
    public static IReadOnlyList<ModelFit> Run(IReadOnlyList<Spectrum> spectra, Weighting weighting = Weighting.Modulus)
    {
        IReadOnlyList<ModelFit>[] single = [.. spectra.Select(spectrum => ModelSelection.Run(spectrum, weighting))];
        ModelFit[] chosen = single.Select(fits => fits[0].Model).Distinct()
            .Where(model => spectra.All(spectrum => 2 * spectrum.Count > model.ParameterCount))
            .Select(model => ModelFits(model, spectra, single, weighting))
            .DefaultIfEmpty([.. single.Select(fits => fits[0])])
            .MinBy(fits => fits.Sum(fit => fit.Fit.Bic))!;
        return SharedFoot.Apply(FromNeighbours(chosen));
    }

    /// <summary>
    /// The model in every spectrum; where it was not tried, from the values of the spectrum nearest in the series that has it.
    /// </summary>
    private static ModelFit[] ModelFits(
        ArcModel model, IReadOnlyList<Spectrum> spectra, IReadOnlyList<ModelFit>[] single, Weighting weighting)
    {
        ModelFit?[] known = [.. single.Select(fits => fits.FirstOrDefault(fit => fit.Model == model))];
        return [.. spectra.Select((spectrum, i) =>
        {
            int nearest = Enumerable.Range(0, known.Length).Where(k => known[k] is not null).MinBy(k => Math.Abs(k - i));
            return new ModelFit(model, CircuitFit.Fit(model.Circuit(), spectrum, known[nearest]!.Fit.Values, weighting));
        })];
    }

    /// <summary>Each from the values of the one before and the one after, where that leaves less.</summary>
    private static ModelFit[] FromNeighbours(ModelFit[] fits)
    {
        ModelFit[] best = [.. fits];
        if (fits.Select(fit => fit.Model).Distinct().Count() == 1)
        {
            for (int i = 1; i < best.Length; i++)
            {
                best[i] = Better(best[i], best[i - 1]);
            }

            for (int i = best.Length - 2; i >= 0; i--)
            {
                best[i] = Better(best[i], best[i + 1]);
            }
        }

        return best;
    }

    private static ModelFit Better(ModelFit own, ModelFit neighbour)
    {
        FitResult tried = CircuitFit.Run(own.Fit.Circuit, own.Fit.Spectrum, neighbour.Fit.Values, own.Fit.Weighting, Settled);
        return tried.SumOfSquares < own.Fit.SumOfSquares ? own with { Fit = tried, Alone = tried } : own;
    }
}
