using System.Globalization;
using SolidCell.Analysis.Cycles;

namespace SolidCell.Analysis.Results;

/// <summary>Capacities at each current density and resistances by pulses, line by line; the same for stored and simulated tests.</summary>
public static class CapacityLines
{
    public static IEnumerable<(string What, string Value)> OfRates(CapacitySummary? capacities) =>
        (capacities?.Rates ?? []).Select(rate => ("discharge at " + (rate.CRate is { } c
            ? Number(c, 2) + " C" : Number(rate.MilliampsPerSquareCentimetre, 3) + " mA/cm2"), Mean(rate)));

    public static IEnumerable<(string What, string Value)> OfPulses(PulseSummary? pulses)
    {
        if (pulses is null)
        {
            yield break;
        }

        yield return ("resistance by pulses", $"{Number(pulses.InstantOhmSquareCentimetres, 2)} ohm cm2 at once, s.d. "
            + $"{Number(pulses.InstantDeviationOhms * pulses.AreaSquareCentimetres, 2)}, n {pulses.Pulses}");
        if (pulses.TenSecondsOhmSquareCentimetres is { } late)
        {
            yield return ("  after 10 s", Number(late, 2) + " ohm cm2");
        }
    }

    private static string Mean(RateCapacity rate) => string.Create(CultureInfo.InvariantCulture,
        $"{Charge(rate.Mean)} (n {rate.Discharges}, {PerArea(rate.Least)} to {PerArea(rate.Most)} mAh/cm2)");

    private static string Charge(PassedCharge charge) =>
        PerArea(charge) + " mAh/cm2" + (charge.MilliampHoursPerGram is { } gram ? $", {Number(gram, 1)} mAh/g" : "");

    private static string PerArea(PassedCharge charge) => Number(charge.MilliampHoursPerSquareCentimetre, 3);

    private static string Number(double? value, int decimals) => value?.ToString("F" + decimals, CultureInfo.InvariantCulture) ?? "-";
}
