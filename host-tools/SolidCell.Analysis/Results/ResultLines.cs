using System.Globalization;
using SolidCell.Analysis.Conditions;
using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Shorts;
using SolidCell.Protocols.Results;
using SolidCell.Witnesses;

namespace SolidCell.Analysis.Results;

/// <summary>A test in a few lines for people: its result, shorts, polarisation, conditions. For command line and reports alike.</summary>
public static class ResultLines
{
    public static IEnumerable<(string What, string Value)> Of(TestMeasures test)
    {
        TestResult result = test.Result;
        IEnumerable<(string, string)> own = result.Kind switch
        {
            ResultKind.CriticalCurrent when result.CriticalCurrent is { } found => [.. Critical("CCD, any short", found.Soft),
                .. Critical("CCD, hard short", found.Hard)],
            ResultKind.ThresholdCapacity => [("threshold capacity", ResultLine.Of(result))],
            ResultKind.Capacity =>
                [.. Plating(result.Capacities?.Plating), .. Capacity(test), .. CapacityLines.OfRates(result.Capacities)],
            _ => [],
        };
        IEnumerable<(string, string)> measured = MeasureLines.Of(test.StrippingLimit, test.Controlled);
        return [.. MeasureLines.AreFirst(result, test.StrippingLimit, test.Controlled) ? [.. measured, .. own] : own.Concat(measured),
            .. CapacityLines.OfPulses(result.Pulses), .. Shorts(result), .. test.Witnesses.All.Select(Said),
            .. Polarised(test.Polarisation), .. Conditions(test)];
    }

    private static IEnumerable<(string, string)> Critical(string what, CriticalInterval found)
    {
        yield return (what,
            $"{found.Statement} mA/cm2, step {Number(found.StepMilliampsPerSquareCentimetre, 2)}, {Number(found.CapacityMilliampHoursPerSquareCentimetre, 3)} mAh/cm2 a half-step survived");
        if (found.Failure is { } at)
        {
            yield return ("  failed by", string.Create(
                CultureInfo.InvariantCulture,
                $"{at.FailedBy} at {at.TestHours:F2} h, {at.HalfStepMilliampHoursPerSquareCentimetre:F3} mAh/cm2 in the half-step, plated {at.WorkingMilliampHoursPerSquareCentimetre:F2} (working) and {at.CounterMilliampHoursPerSquareCentimetre:F2} (counter), {at.TotalMilliampHoursPerSquareCentimetre:F2} in total{(at.ScorePercent is { } score ? $", score {score} %, {found.Events} {(found.Events == 1 ? "short" : "shorts")}" : "")}"));
        }
    }

    private static IEnumerable<(string, string)> Shorts(TestResult result) =>
        [("first soft short", Short(result.FirstSoftShort)), ("first hard short", Short(result.FirstHardShort))];

    private static (string, string) Said(Witness witness) => ($"witness: {witness.Name}", $"{witness.Says}: {witness.Evidence}");

    private static string Short(ShortOnset? found) => found is null ? "none" : string.Create(
        CultureInfo.InvariantCulture,
        $"{found.TestHours:F2} h, {found.DensityMilliampsPerSquareCentimetre:F2} mA/cm2, {found.HalfStepMilliampHoursPerSquareCentimetre:F3} mAh/cm2 in the half-step, {found.CumulativeMilliampHoursPerSquareCentimetre:F2} in total");

    private static IEnumerable<(string, string)> Plating(PlatingEfficiency? found) => found is null ? [] :
        [("coulombic efficiency of plating",
            $"{Number(found.Percent, 2)} % over {found.Strips} strips, {Number(found.PlatedNanoampHours / 1e6, 3)} mAh plated")];

    private static IEnumerable<(string, string)> Capacity(TestMeasures test)
    {
        Cycle? first = test.Reference, last = test.Last;
        if (test.Result.Capacities?.Plating is not null || (first is null && test.Controlled?.UpPeak is not null))
        {
            yield break;
        }

        yield return ("cycles", $"{test.Cycles.Count(cycle => cycle.IsComplete)} complete");
        if (first is null)
        {
            yield break;
        }

        yield return ("first discharge", Capacity(first?.Discharge));
        yield return ("last discharge", $"{Capacity(last?.Discharge)}, retention {Number(last?.RetentionPercent(first), 1)} %");
        yield return ("first / last coulombic efficiency",
            $"{Number(first?.CoulombicEfficiencyPercent, 2)} / {Number(last?.CoulombicEfficiencyPercent, 2)} %");
        yield return ("first / last energy efficiency",
            $"{Number(first?.EnergyEfficiencyPercent, 2)} / {Number(last?.EnergyEfficiencyPercent, 2)} %");
    }

    private static string Capacity(HalfCycle? half) => half is null ? "-"
        : $"{Number(half.MilliampHours, 4)} mAh, {Number(half.MilliampHoursPerSquareCentimetre, 3)} mAh/cm2, {Number(half.MilliampHoursPerGram, 1)} mAh/g, mean {Number(half.EnergyMeanVolts, 3)} V";

    private static IEnumerable<(string, string)> Polarised(Polarisation? found) => found is null ? [] :
    [
        ("overpotential, first to last",
            $"{Number(found.FirstMillivolts, 2)} to {Number(found.LastMillivolts, 2)} mV at {Number(found.MilliampsPerSquareCentimetre, 2)} mA/cm2, growth {Number(found.GrowthPercent, 1)} %, asymmetry {Number(found.AsymmetryPercent, 1)} %"),
    ];

    private static IEnumerable<(string, string)> Conditions(TestMeasures test) =>
    [
        ("temperature, mean (range)", ConditionText.OfTemperature(test.Result.Conditions)),
        ("pressure, mean (range)", ConditionText.OfPressure(test.Result.Conditions)),
        ("drift of pressure amplitude", test.PressureAmplitudeDriftMegapascals is { } drift ? Number(drift, 3) + " MPa" : "-"),
        ("detector", test.Result.DetectorVersion is { } version ? $"firmware {version}" : "version not reported"),
    ];

    private static string Number(double? value, int decimals) => value?.ToString("F" + decimals, CultureInfo.InvariantCulture) ?? "-";
}
