using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Writing;

/// <summary>Writes a protocol as its YAML file: reading that gives the same program again.</summary>
public static class ProtocolYaml
{
    /// <summary>The file, with a comment at its head.</summary>
    public static string Write(Protocol protocol, string comment = "")
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var lines = new YamlLines();
        if (comment.Length > 0)
        {
            lines.Comment(comment);
        }

        Head(protocol, lines);
        Sections(protocol, lines);
        lines.Add(0, "steps:");
        new StepYaml(lines).Write(protocol.Steps, 2);
        return lines.ToString();
    }

    private static void Head(Protocol protocol, YamlLines lines)
    {
        lines.Add(0, $"solidcell: {ProtocolReader.FormatVersion}");
        lines.Add(0, "name: " + YamlLines.Scalar(protocol.Name));
        foreach ((string key, string text) in new[] { ("title", protocol.Title), ("description", protocol.Description) })
        {
            if (text.Length > 0)
            {
                lines.Add(0, $"{key}: {YamlLines.Scalar(text)}");
            }
        }
    }

    private static void Sections(Protocol protocol, YamlLines lines)
    {
        CellSection cell = protocol.Cell;
        lines.Add(0, "cell:");
        lines.Add(2, "kind: " + CellKindName.Of(cell.Kind));
        Given("area", cell.AreaSquareMicrometres, ExactQuantity.Area, lines);
        Given("capacity", cell.CapacityNanoampHours, ExactQuantity.Charge, lines);
        Given("anode", cell.AnodeNanoampHoursPerSquareCentimetre, ExactQuantity.ArealCharge, lines);
        Given("active-mass", cell.ActiveMassMicrograms, ExactQuantity.Mass, lines);
        CardYaml.Write(cell.Card, lines);
        ResponseSection on = protocol.On;
        lines.Add(0, "on:");
        lines.Add(2, "soft-short: " + Word(SectionReader.ShortResponses, on.SoftShort));
        lines.Add(2, "hard-short: " + Word(SectionReader.ShortResponses, on.HardShort));
        lines.Add(2, "power-cut: " + Word(SectionReader.PowerCutResponses, on.PowerCut));
        lines.Add(2, "rest-for: " + ExactQuantity.Time(on.ShortRestMilliseconds));
        lines.Add(0, "record:");
        Record(protocol.Record, 2, lines);
        Conditions(protocol.Conditions, lines);
        SafetySection safety = protocol.Safety;
        lines.Add(0, "safety:");
        lines.Add(2, Range("voltage", safety.MinimumCellMicrovolts, safety.MaximumCellMicrovolts, ExactQuantity.Voltage));
        lines.Add(2, "current: " + ExactQuantity.Current(new CurrentAmount(CurrentUnit.Nanoamps, safety.MaximumCellNanoamps)));
        lines.Add(2, Range("pressure", safety.MinimumStackKilopascals, safety.MaximumStackKilopascals, ExactQuantity.Pressure));
        lines.Add(2, Range("temperature", safety.MinimumFrameMillidegrees, safety.MaximumFrameMillidegrees, ExactQuantity.Temperature));
    }

    private static void Conditions(ConditionsSection conditions, YamlLines lines)
    {
        if (conditions != ConditionsSection.None)
        {
            lines.Add(0, "conditions:");
        }

        if (conditions.StackKilopascals is { } stack)
        {
            lines.Add(2, $"pressure: {ExactQuantity.Pressure(stack.Value)} +- {ExactQuantity.Pressure(stack.Tolerance)}");
        }

        if (conditions.FrameMillidegrees is { } frame)
        {
            lines.Add(2, $"temperature: {ExactQuantity.Temperature(frame.Value)} +- {ExactQuantity.Number(frame.Tolerance, 3)} K");
        }
    }

    internal static void Record(RecordSection record, int indent, YamlLines lines)
    {
        lines.Add(indent, "every: " + ExactQuantity.Time(record.EveryMilliseconds));
        foreach ((string key, int value, Func<long, string> write) in new (string, int, Func<long, string>)[]
        {
            ("voltage", record.VoltageChangeMicrovolts, ExactQuantity.Voltage),
            ("current", record.CurrentChangeNanoamps, value => ExactQuantity.Current(new CurrentAmount(CurrentUnit.Nanoamps, value))),
            ("pressure", record.PressureChangeKilopascals, ExactQuantity.Pressure),
        })
        {
            if (value != 0)
            {
                lines.Add(indent, $"{key}: {write(value)}");
            }
        }
    }

    private static void Given(string key, long? value, Func<long, string> write, YamlLines lines)
    {
        if (value is { } given)
        {
            lines.Add(2, $"{key}: {write(given)}");
        }
    }

    private static string Range(string key, int low, int high, Func<long, string> write) => $"{key}: {write(low)} to {write(high)}";

    private static string Word<T>(Dictionary<string, T> words, T value) => words.First(word => word.Value!.Equals(value)).Key;
}
