using System.Globalization;
using System.Text.Json;

namespace SolidCell.Host.Protocols;

/// <summary>Tells how a simulated test went.</summary>
internal static class SimulationPrinter
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true };

    public static void Text(SimulationResult result, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Protocol} on {result.Cell}, seed {result.Seed}: {result.End} after {result.TestHours:0.0} h, {result.Cycles} cycles"));
        output.WriteLine("first soft short  " + Describe(result.FirstSoft));
        output.WriteLine("first hard short  " + Describe(result.FirstHard));
    }

    public static void Json(SimulationResult result, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            protocol = result.Protocol,
            cell = result.Cell,
            seed = result.Seed,
            end = result.End,
            test_time_h = result.TestHours,
            steps = result.Steps,
            cycles = result.Cycles,
            last_voltage_v = result.LastVolts,
            first_soft_short = Object(result.FirstSoft),
            first_hard_short = Object(result.FirstHard),
            shorts = result.Shorts.Select(Object),
        },
        Layout));

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
