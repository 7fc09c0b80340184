using System.Text;
using SolidCell.Simulation.Chips;

namespace SolidCell.Simulation.Tests.Faults;

/// <summary>The expectations as the table in docs/safety.md: a row for each sensor, a column for each way to fail.</summary>
internal static class FaultMatrixDocument
{
    private static readonly SensorFault[] Faults = [.. Enum.GetValues<SensorFault>().Where(fault => fault != SensorFault.Ok)];

    public static string Table()
    {
        StringBuilder text = new();
        text.AppendLine("| sensor | " + string.Join(" | ", Faults.Select(fault => Words(fault))) + " |");
        text.AppendLine("|---" + string.Concat(Faults.Select(_ => "|---")) + "|");
        foreach (Sensor sensor in Enum.GetValues<Sensor>())
        {
            text.AppendLine($"| {Words(sensor)} | " + string.Join(" | ", Faults.Select(fault => Cell(sensor, fault))) + " |");
        }

        return text.ToString();
    }

    /// <summary>One text for all phases, or one for each group of phases with the same expectation.</summary>
    private static string Cell(Sensor sensor, SensorFault fault)
    {
        var groups = Enum.GetValues<Phase>().GroupBy(phase => Expectation.Of(sensor, fault, phase))
            .OrderByDescending(group => group.Count()).ToList();
        IEnumerable<string> others = groups.Skip(1)
            .Select(group => $"{string.Join(", ", group.Select(phase => Words(phase)))}: {Words(group.Key)}");
        return string.Join("; ", others.Prepend(Words(groups[0].Key)));
    }

    private static string Words(Expectation expected) => expected.Noticing switch
    {
        Noticing.Never => "-",
        Noticing.Tolerated => $"({(int)expected.Id})",
        Noticing.WhenTheCurrentChanges => $"{(int)expected.Id} at the next change of the current",
        Noticing.ByChance => $"{(int)expected.Id} within a minute",
        _ => $"{(int)expected.Id} in {Seconds(expected.WithinMilliseconds)} s",
    };

    private static string Seconds(int milliseconds) =>
        (Math.Ceiling(milliseconds / 100.0) / 10).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The words of a name: CellVoltage is cell voltage.</summary>
    private static string Words(Enum name) =>
        string.Concat(
            name.ToString()
                .Select((letter, at) => char.IsUpper(letter) && at > 0
                    ? " " + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
