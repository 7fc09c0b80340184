using SolidCell.Impedance.Fitting;
using SolidCell.Impedance.Relaxation;

namespace SolidCell.Impedance.Assigning;

/// <summary>The arcs of a fit with their roles.</summary>
internal static class FittedArcs
{
    /// <param name="fit">Of a valid spectrum.</param>
    /// <param name="relaxation">Of the same spectrum.</param>
    /// <param name="moved">Roles that the user gives, by the number of the arc.</param>
    public static IReadOnlyList<Arc> Of(ModelFit fit, RelaxationSpectrum relaxation, IReadOnlyDictionary<int, ArcRole> moved) =>
        [.. Enumerable.Range(1, fit.Model.Arcs).Select(number => Describe(number, fit, relaxation, moved))];

    private static Arc Describe(int number, ModelFit model, RelaxationSpectrum relaxation, IReadOnlyDictionary<int, ArcRole> moved)
    {
        FitResult fit = model.Fit;
        FittedParameter width = fit[$"R{number}"];
        double tau = fit[$"tau{number}"].Value;
        double top = 1 / (2 * Math.PI * tau);
        bool isMoved = moved.TryGetValue(number, out ArcRole role);
        return new Arc(number, width.Value, width.StandardError, top, fit[$"n{number}"].Value, tau / width.Value,
            isMoved ? role : ArcRoles.ByCapacitance(LeastFarads(number, fit)), isMoved,
            top <= fit.Spectrum.HighestHertz && top >= fit.Spectrum.LowestHertz, RelaxationNear(number, model, relaxation));
    }

    /// <summary>
    /// The capacitance that decides: of an arc whose top lies above the data the lower end of its interval (k = 2), as only the foot of the
    /// arc was seen and the fit of it runs along R and tau. What may be electrolyte there is taken for electrolyte.
    /// </summary>
    private static double LeastFarads(int number, FitResult fit)
    {
        double tau = fit[$"tau{number}"].Value;
        double farads = tau / fit[$"R{number}"].Value;
        bool isAbove = 2 * Math.PI * tau * fit.Spectrum.HighestHertz < 1;
        return isAbove ? farads * Math.Exp(-2 * fit.LogErrorOfRatio($"tau{number}", $"R{number}")) : farads;
    }

    /// <summary>The area of the distribution between the geometric means to the neighbouring arcs.</summary>
    private static double RelaxationNear(int number, ModelFit model, RelaxationSpectrum relaxation)
    {
        double Tau(int arc) => model.Fit[$"tau{arc}"].Value;
        double from = number == 1 ? Tau(1) / 1000 : Math.Sqrt(Tau(number - 1) * Tau(number));
        double to = number == model.Model.Arcs ? double.PositiveInfinity : Math.Sqrt(Tau(number) * Tau(number + 1));
        double logStep = Math.Log(relaxation.TimeConstantsSeconds[1] / relaxation.TimeConstantsSeconds[0]);
        return logStep
            * relaxation.GammaOhms.Where((_, i) => relaxation.TimeConstantsSeconds[i] >= from && relaxation.TimeConstantsSeconds[i] < to)
            .Sum();
    }
}
