using System.Globalization;
using System.Text.Json;
using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Results;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Demo.Report;
using SolidCell.Protocols.Results;

namespace SolidCell.Host.Protocols;

/// <summary>Tells how a simulated test went.</summary>
internal static class SimulationPrinter
{
    public static void Text(SimulationResult result, TextWriter output)
    {
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                    $"{result.Protocol} on {result.Cell}, {result.AreaSquareCentimetres:0.####} cm2, seed {result.Seed}: {result.End} after {result.TestHours:0.0} h, {result.Cycles} cycles"));
        IEnumerable<(string What, string Value)> own = [.. Results(result.Result).Where(line => line.Value is not ("-" or "0")),
            .. CapacityLines.OfRates(result.Result.Capacities)];
        IEnumerable<(string What, string Value)> measured = MeasureLines.Of(result.Measures?.Stripping, result.Measures?.Controlled);
        bool isMeasured = MeasureLines.AreFirst(result.Result, result.Measures?.Stripping, result.Measures?.Controlled);
        foreach ((string what, string value) in (isMeasured ? measured.Concat(own) : own.Concat(measured))
            .Concat(CapacityLines.OfPulses(result.Result.Pulses)).Concat(Ends(result)))
        {
            output.WriteLine($"{what,-25} {value}");
        }
    }

    public static void Json(SimulationResult result, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            protocol = result.Protocol,
            cell = result.Cell,
            area_cm2 = result.AreaSquareCentimetres,
            seed = result.Seed,
            end = result.End,
            test_time_h = result.TestHours,
            steps = result.Steps,
            cycles = result.Cycles,
            last_voltage_v = result.LastVolts,
            result = ResultJson.Name(result.Result.Kind),
            ccd_ma_cm2 = result.Result.CriticalCurrent?.Soft.AboveMilliampsPerSquareCentimetre,
            ccd = ResultJson.CriticalCurrent(result.Result),
            threshold_capacity = ResultJson.Threshold(result.Result.ThresholdCapacity),
            stripping_limit = result.Measures?.Stripping is { } limit
                ? new
                {
                    above_ma_cm2 = limit.FlatMilliampsPerSquareCentimetre,
                    up_to_ma_cm2 = limit.RisingMilliampsPerSquareCentimetre,
                    end_over_start = Math.Round(limit.EndOverStart, 3)
                } : null,
            hold_leak = result.Measures?.Controlled is { Leak: { } leak }
                ? new
                {
                    v = Math.Round(leak.Volts, 4),
                    h = Math.Round(leak.Hours, 3),
                    ua_cm2 = Math.Round(leak.MicroampsPerSquareCentimetre, 3)
                } : null,
            sweep_up = Peak(result.Measures?.Controlled?.UpPeak),
            sweep_down = Peak(result.Measures?.Controlled?.DownPeak),
            pulse_resistance = ResultJson.Pulses(result.Result.Pulses),
            capacity = ResultJson.Capacities(result.Result.Capacities),
            pressure_mpa = result.Measures?.Pressure is { } pressure
                ? new
                {
                    minimum = pressure.Range.Minimum,
                    mean = Math.Round(pressure.Range.Mean, 4),
                    maximum = pressure.Range.Maximum,
                    half_cycle_amplitude = pressure.Amplitude,
                } : null,
            first_soft_short = Object(result.FirstSoft),
            first_hard_short = Object(result.FirstHard),
            shorts = result.Shorts.Select(Object),
        },
        JsonText.Indented));

    private static IEnumerable<(string What, string Value)> Ends(SimulationResult result) =>
    [
        ("first soft short", Describe(result.FirstSoft)), ("first hard short", Describe(result.FirstHard)),
        .. result.Measures?.Pressure is { } pressure ? new[] { ("stack pressure", pressure.Text) } : [],
    ];

    /// <summary>What the result of this protocol is; shorts are given for every test.</summary>
    private static IEnumerable<(string What, string Value)> Results(TestResult result) => result.Kind switch
    {
        ResultKind.CriticalCurrent
            when result.CriticalCurrent is { } found =>
                [("CCD, any short", Statement(found.Soft)), ("CCD, hard short", Statement(found.Hard))],
        ResultKind.ThresholdCapacity => ResultColumns.Of(result.Kind).Take(4).Select(column => Pair(column, result)),
        // How long the test was stands above; the result counts it to the end of the last step alone.
        ResultKind.Capacity => ResultColumns.Of(result.Kind).SkipLast(1).Select(column => Pair(column, result))
            .OrderByDescending(line => line.What.StartsWith("Plating", StringComparison.Ordinal)),
        _ => [],
    };

    private static object? Peak(SweepPeak? peak) =>
        peak is null ? null : new { v = Math.Round(peak.Volts, 4), ma_cm2 = Math.Round(peak.MilliampsPerSquareCentimetre, 4) };

    private static (string What, string Value) Pair(ResultColumn column, TestResult result) =>
        ($"{column.Heading}, {column.Unit}".TrimEnd(',', ' '), column.Text(result));

    private static string Statement(CriticalInterval interval) =>
        $"{interval.Statement} mA/cm2, failed by: {interval.Failure?.FailedBy ?? "none"}";

    private static string Describe(SimulatedShort? item) => item is null ? "none" : string.Create(
        CultureInfo.InvariantCulture,
        $"{item.TestTimeHours:0.000} h, {item.CurrentDensityMilliampsPerSquareCentimetre:0.00} mA/cm2, {item.StepMilliampHoursPerSquareCentimetre:0.000} mAh/cm2 in the half-step, {item.CumulativeMilliampHoursPerSquareCentimetre:0.0} mAh/cm2 in all");

    private static object? Object(SimulatedShort? item) => item is null ? null : new
    {
        kind = item.Kind,
        test_time_h = item.TestTimeHours,
        half_cycle = item.HalfCycle,
        current_density_ma_per_cm2 = item.CurrentDensityMilliampsPerSquareCentimetre,
        step_mah_per_cm2 = item.StepMilliampHoursPerSquareCentimetre,
        cumulative_mah_per_cm2 = item.CumulativeMilliampHoursPerSquareCentimetre,
    };
}
