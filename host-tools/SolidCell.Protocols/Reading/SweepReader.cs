using SolidCell.Core.Schedule;
using SolidCell.Protocols.Units;
using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Reading;

/// <summary>A way from one voltage to another, microvolts, at a signed rate in nanovolts per second; a held voltage has no rate.</summary>
internal readonly record struct Sweep(int From, int To, long Rate)
{
    private const decimal NanovoltsPerMicrovolt = 1000m;
    private const decimal MillisecondsPerSecond = 1000m;

    /// <summary>How long it takes, rounded up, so that the last voltage is reached.</summary>
    public long Milliseconds =>
        Rate == 0 ? 0 : (long)decimal.Ceiling(((decimal)To - From) * NanovoltsPerMicrovolt * MillisecondsPerSecond / Rate);

    public static Sweep Held(int microvolts) => new(microvolts, microvolts, 0);
}

/// <summary>Reads `sweep: 3 V to 4.2 V` with its `rate: 0.1 mV/s`.</summary>
internal sealed class SweepReader(ValueReader values)
{
    private const string Example = "`sweep: 3 V to 4.2 V`";

    public Sweep Read(Fields fields, YamlEntry verb)
    {
        if (verb.Key.Text != "sweep")
        {
            return default;
        }

        string[] ends = (values.Text(verb.Value, "`sweep`") ?? "").Split(" to ");
        if (ends.Length != 2)
        {
            values.Problems.Error(verb.Value.At, $"`sweep` goes from one voltage to another, such as {Example}");
            return default;
        }

        Quantity? from = End(verb.Value, ends[0]);
        Quantity? to = End(verb.Value, ends[1]);
        long rate = Rate(fields, verb);
        if (from is not { } first || to is not { } last || rate == 0)
        {
            return default;
        }

        if (first.Value == last.Value)
        {
            values.Problems.Error(verb.Value.At, "`sweep` ends where it begins; write `hold` if that is meant");
            return default;
        }

        return new Sweep((int)first.Value, (int)last.Value, last.Value > first.Value ? rate : -rate);
    }

    private Quantity? End(YamlNode node, string text)
    {
        if (QuantityReader.TryRead(text, [Dimension.Voltage], out Quantity quantity, out string complaint))
        {
            return quantity;
        }

        values.Problems.Error(node.At, $"`sweep`: {complaint}");
        return null;
    }

    private long Rate(Fields fields, YamlEntry verb)
    {
        if (fields.Key("rate") is null)
        {
            values.Problems.Error(verb.Key.At, "`sweep` needs `rate:`, such as `rate: 0.1 mV/s`");
            return 0;
        }

        if (values.Positive(fields.Value("rate"), "`rate`", Dimension.SweepRate) is not { } rate)
        {
            return 0;
        }

        if (rate.Value is >= Program.SlowestNanovoltsPerSecond and <= Program.FastestNanovoltsPerSecond)
        {
            return rate.Value;
        }

        values.Problems.Error(fields.Value("rate")!.At, "`rate` must be 0.01 mV/s to 10 mV/s, which the fixture's voltage control follows");
        return 0;
    }
}
