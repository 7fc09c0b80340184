using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Units;
using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Reading;

/// <summary>Reads one condition that ends a step, such as `voltage-above: 4.2 V`.</summary>
internal sealed class ConditionReader(ValueReader values)
{
    public static readonly string[] Words =
    [
        "time", "capacity", "total-capacity", "voltage-above", "voltage-below", "abs-voltage-above", "asr-below", "current-below",
        "pressure-above", "pressure-below", "temperature-above", "temperature-below", "short",
    ];

    private static readonly Dictionary<string, LimitQuantity> Shorts = new(StringComparer.Ordinal)
    {
        ["soft"] = LimitQuantity.SoftShort,
        ["hard"] = LimitQuantity.HardShort,
    };

    private readonly ProblemList _problems = values.Problems;
    private readonly ChargeLimitReader _charges = new(values);

    /// <summary>Null where it cannot be read; then there is a problem more.</summary>
    public StepLimit? Read(YamlEntry entry)
    {
        string what = $"`{entry.Key.Text}`";
        switch (entry.Key.Text)
        {
            case "short":
                return values.Choice(entry.Value, what, Shorts) is { } kind ? new StepLimit(entry.Value.At, kind, 0) : null;
            case "voltage-above" when RelativeReader.IsMultiple(entry.Value):
                return RelativeReader.Multiple(entry.Value, _problems);
            case "asr-below":
                return RelativeReader.Share(entry.Value, _problems);
            case "time":
                return Limit(entry, LimitQuantity.StepMilliseconds, values.Positive(entry.Value, what, Dimension.Time));
            case "total-capacity":
                return _charges.OfTest(entry.Value, what);
            case "capacity":
                return _charges.OfStep(entry.Value, what);
            case "current-below":
                Quantity? current = values.Positive(entry.Value, what, CurrentDimensions.All);
                return current is null ? null : Limit(entry, LimitQuantity.AbsoluteCurrentBelowNanoamps, current)! with
                {
                    Unit = CurrentDimensions.ToAmount(current.Value).Unit,
                    IsPerGram = current.Value.Dimension == Dimension.SpecificCurrent,
                };
            case "abs-voltage-above":
                return Limit(entry, LimitQuantity.AbsoluteVoltageAboveMicrovolts, values.Positive(entry.Value, what, Dimension.Voltage));
            default:
                return Threshold(entry, what);
        }
    }

    private StepLimit? Threshold(YamlEntry entry, string what)
    {
        (LimitQuantity quantity, Dimension dimension) = entry.Key.Text switch
        {
            "voltage-above" => (LimitQuantity.VoltageAboveMicrovolts, Dimension.Voltage),
            "voltage-below" => (LimitQuantity.VoltageBelowMicrovolts, Dimension.Voltage),
            "pressure-above" => (LimitQuantity.PressureAboveKilopascals, Dimension.Pressure),
            "pressure-below" => (LimitQuantity.PressureBelowKilopascals, Dimension.Pressure),
            "temperature-above" => (LimitQuantity.TemperatureAboveMillidegrees, Dimension.Temperature),
            _ => (LimitQuantity.TemperatureBelowMillidegrees, Dimension.Temperature),
        };
        return Limit(entry, quantity, values.Quantity(entry.Value, what, dimension));
    }

    private static StepLimit? Limit(YamlEntry entry, LimitQuantity quantity, Quantity? threshold) =>
        threshold is { } value ? new StepLimit(entry.Value.At, quantity, value.Value) : null;
}
