using System.Globalization;

namespace SolidCell.Host.Tests.Export;

/// <summary>
/// The rules of the Battery Data Format's own validator (bdf 1.3, _validate.py and _time_scale.py), written anew, over one exported table:
/// each broken one as a message.
/// </summary>
internal static class BdfRules
{
    private const double ClocksAgreeWithin = 0.05;

    private static readonly string[] Labels =
    [
        "Test Time / s", "Voltage / V", "Current / A", "Unix Time / s", "Cycle Count / 1", "Step Count / 1", "Ambient Temperature / degC",
        "Surface Pressure / Pa",
        "Charging Capacity / Ah", "Discharging Capacity / Ah", "Step Time / s", "Step ID", "Step Type",
    ];

    private static readonly string[] MachineNames =
    [
        "test_time_second", "voltage_volt", "current_ampere", "unix_time_second", "cycle_count", "step_count",
        "ambient_temperature_celsius", "surface_pressure_pa",
        "charging_capacity_ah", "discharging_capacity_ah", "step_time_second", "step_id", "step_type",
    ];

    /// <summary>Takes the rows of a CSV file, the header first.</summary>
    public static IEnumerable<string> Broken(string[][] rows)
    {
        string[] known = rows[0][0] == MachineNames[0] ? MachineNames : Labels;
        foreach (string foreign in rows[0].Except(known))
        {
            yield return $"'{foreign}' is no column of the format";
        }

        foreach (string missing in known.Take(3).Except(rows[0]))
        {
            yield return $"'{missing}' is required";
        }

        double[][] numbers = [.. Enumerable.Range(0, 12)
            .Select(i => rows.Skip(1).Select(row => row[i].Length == 0 ? double.NaN : double.Parse(row[i], CultureInfo.InvariantCulture))
                .ToArray())];
        foreach (string problem in Required(numbers).Concat(Counts(numbers)).Concat(Capacities(numbers)).Concat(Clocks(numbers)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Required(double[][] numbers)
    {
        for (int i = 0; i < 3; i++)
        {
            if (numbers[i].Any(value => !double.IsFinite(value)))
            {
                yield return $"{Labels[i]} is not a number everywhere";
            }
        }

        if (Differences(numbers[0]).Any(step => step < 0))
        {
            yield return "test time goes back";
        }
    }

    private static IEnumerable<string> Counts(double[][] numbers)
    {
        for (int i = 4; i <= 5; i++)
        {
            if (numbers[i].Any(value => value < 0 || value != Math.Round(value)) || Differences(numbers[i]).Any(step => step < 0))
            {
                yield return $"{Labels[i]} is no count that only grows";
            }
        }
    }

    private static IEnumerable<string> Capacities(double[][] numbers)
    {
        for (int i = 8; i <= 9; i++)
        {
            if (Differences(numbers[i]).Any(step => step < -1e-9))
            {
                yield return $"{Labels[i]} falls";
            }
        }

        double flowed = Enumerable.Range(1, numbers[0].Length - 1).Where(row => numbers[5][row] == numbers[5][row - 1])
            .Sum(row => (numbers[2][row] + numbers[2][row - 1]) / 2 * (numbers[0][row] - numbers[0][row - 1]) / 3600);
        double counted = numbers[8][^1] - numbers[9][^1];
        double scale = numbers[8][^1] + numbers[9][^1];
        if (numbers[0].Length > 100 && Math.Abs(flowed - counted) > (0.01 * scale) + 1e-6)
        {
            yield return $"current x time is {flowed:g4} Ah, the capacities say {counted:g4} Ah";
        }
    }

    /// <summary>Elapsed against wall clock, by the median of the increments.</summary>
    private static IEnumerable<string> Clocks(double[][] numbers)
    {
        double[] ratios = [.. Differences(numbers[0]).Zip(Differences(numbers[3])).Where(pair => pair.First > 0 && pair.Second > 0)
            .Select(pair => pair.First / pair.Second).Order()];
        if (ratios.Length > 0 && Math.Abs(ratios[ratios.Length / 2] - 1) > ClocksAgreeWithin)
        {
            yield return $"test time runs {ratios[ratios.Length / 2]:g4} times as fast as Unix time";
        }
    }

    private static IEnumerable<double> Differences(double[] values) => values.Skip(1).Zip(values, (next, before) => next - before);
}
