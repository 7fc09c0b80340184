using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Units;
using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Reading;

/// <summary>Reads `impedance: 1 Hz to 200 kHz` with its `points-per-decade`, `amplitude`, `tone` and `rest-before`.</summary>
internal sealed class SpectrumReader(ValueReader values)
{
    private const string Example = "`impedance: 1 Hz to 200 kHz`";
    private static readonly SpectrumSettings Usual = new();

    public SpectrumAmount? Read(Fields fields, YamlEntry verb)
    {
        if (verb.Key.Text != "impedance")
        {
            return null;
        }

        (int lowest, int highest) = Range(verb.Value);
        return new SpectrumAmount(
            lowest,
            highest,
            values.Count(fields.Value("points-per-decade"), "`points-per-decade`", SpectrumSettings.MostPointsPerDecade)
                ?? Usual.PointsPerDecade,
            Within(fields.Value("amplitude"), "`amplitude`", Dimension.Voltage, SpectrumSettings.LeastAmplitudeMicrovolts,
                SpectrumSettings.MostAmplitudeMicrovolts, "1 to 50 mV (root mean square)", Usual.AmplitudeMicrovolts),
            Within(fields.Value("rest-before"), "`rest-before`", Dimension.Time, 0, SpectrumSettings.MostRestMilliseconds, "0 to 24 h",
                Usual.RestMilliseconds),
            Within(fields.Value("tone"), "`tone`", Dimension.Current, 1, SpectrumSettings.MostToneNanoamps, "up to 70 uA",
                Usual.ToneNanoamps));
    }

    private (int Lowest, int Highest) Range(YamlNode node)
    {
        string[] ends = (values.Text(node, "`impedance`") ?? "").Split(" to ");
        if (ends.Length != 2)
        {
            values.Problems.Error(node.At, $"`impedance` goes from one frequency to another, such as {Example}");
            return (Usual.LowestMillihertz, Usual.HighestMillihertz);
        }

        if (values.Quantity(new YamlScalar(node.At, ends[0]), "`impedance`", Dimension.Frequency) is not { } one
            || values.Quantity(new YamlScalar(node.At, ends[1]), "`impedance`", Dimension.Frequency) is not { } other)
        {
            return (Usual.LowestMillihertz, Usual.HighestMillihertz);
        }

        long lowest = Math.Min(one.Value, other.Value);
        long highest = Math.Max(one.Value, other.Value);
        if (lowest >= SpectrumSettings.LeastMillihertz && highest <= SpectrumSettings.MostMillihertz && lowest < highest)
        {
            return ((int)lowest, (int)highest);
        }

        values.Problems.Error(node.At, "`impedance` must lie within 0.01 Hz to 200 kHz, its ends apart");
        return (Usual.LowestMillihertz, Usual.HighestMillihertz);
    }

    private int Within(YamlNode? node, string what, Dimension dimension, int least, int most, string range, int usual)
    {
        if (values.Quantity(node, what, dimension) is not { } quantity)
        {
            return usual;
        }

        if (quantity.Value >= least && quantity.Value <= most)
        {
            return (int)quantity.Value;
        }

        values.Problems.Error(node!.At, $"{what} must be {range}");
        return usual;
    }
}
