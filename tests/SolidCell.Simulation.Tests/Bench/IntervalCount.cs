using SolidCell.Impedance;
using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;
using SolidCell.Impedance.Relaxation;
using SolidCell.Impedance.Validity;

namespace SolidCell.Simulation.Tests.Bench;

/// <summary>Counts how often a true resistance lies inside the interval that was found for it.</summary>
internal sealed class IntervalCount(ITestOutputHelper output)
{
    private readonly Dictionary<string, List<bool>> _inside = [];

    /// <summary>Of all resistances together.</summary>
    public double Share => _inside.Values.SelectMany(all => all).Average(one => one ? 1 : 0);

    /// <summary>Of the resistance that is least often inside.</summary>
    public double LeastShare => _inside.Values.Min(all => all.Average(one => one ? 1 : 0));

    /// <summary>The spectra of one cell, checked and fitted by one model.</summary>
    public static IEnumerable<CellImpedance> Fit(IEnumerable<Spectrum> measured)
    {
        Spectrum[] valid = [.. measured.Select(spectrum => ValidityCheck.Check(spectrum).Valid)];
        return SeriesSelection.Run(valid, NaturalWeights.Of(valid))
            .Select((fit, i) => new CellImpedance(fit, RelaxationTimes.Compute(valid[i])));
    }

    public void Judge(string what, DerivedResistance? found, double truth)
    {
        bool isInside = found is { Ohms: not null } && truth >= found.LowOhms && truth <= found.HighOhms;
        _inside.TryAdd(what, []);
        _inside[what].Add(isInside);
        if (!isInside)
        {
            output.WriteLine(FormattableString.Invariant(
                $"{what}: {found?.Ohms} in {found?.LowOhms} to {found?.HighOhms}, true {truth}; {found?.Basis}"));
        }
    }

    public void Report()
    {
        foreach ((string what, List<bool> all) in _inside)
        {
            output.WriteLine($"{what}: {all.Count(one => one)} of {all.Count} inside");
        }
    }
}
