using System.Globalization;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Exchange.Aurora;

/// <summary>Reads what stands beside the method: `record` and `safety`.</summary>
internal sealed class AuroraSections(AuroraFile file, LossList losses)
{
    private const decimal Thousand = 1000m;
    private const decimal Million = 1e6m;

    /// <summary>aurora-unicycler asks for a time between samples; without one the fixture's own is taken.</summary>
    public RecordSection Record() => new(
        Whole(file.Record.Seconds, Thousand, "`record`", "time_s") ?? Defaults.Record.EveryMilliseconds,
        Whole(file.Record.Volts, Million, "`record`", "voltage_V") ?? 0,
        Whole(file.Record.Milliamps, Million, "`record`", "current_mA") ?? 0,
        0);

    public SafetySection Safety(SafetySection usual)
    {
        AuroraSafety safety = file.Safety;
        if (safety.MostMilliampHours is { } charge)
        {
            losses.Treatment("`safety`", $"max_capacity_mAh {charge}: a protocol has no limit of capacity for the whole test",
                "Give the steps `total-capacity: " + charge + " mAh` with `then: stop` under `until:`.");
        }

        if (safety.DelaySeconds is > 0 and var delay)
        {
            losses.Notation("`safety`", $"delay_s {delay}: the fixture waits its own times before it acts, which are shorter (docs/safety.md)");
        }

        return usual with
        {
            MinimumCellMicrovolts = Whole(safety.LeastVolts, Million, "`safety`", "min_voltage_V") ?? usual.MinimumCellMicrovolts,
            MaximumCellMicrovolts = Whole(safety.MostVolts, Million, "`safety`", "max_voltage_V") ?? usual.MaximumCellMicrovolts,
            MaximumCellNanoamps = Current(usual.MaximumCellNanoamps),
        };
    }

    /// <summary>The fixture has one limit for both directions: the larger of the two, and that is said where they differ.</summary>
    private int Current(int usual)
    {
        int? most = Whole(file.Safety.MostMilliamps, Million, "`safety`", "max_current_mA");
        int? least = Whole(file.Safety.LeastMilliamps, Million, "`safety`", "min_current_mA");
        if (most is null && least is null)
        {
            return usual;
        }

        int larger = Math.Max(most ?? usual, -(least ?? -usual));
        if (most != larger || least != -larger)
        {
            losses.Treatment("`safety`",
                $"min_current_mA {Given(file.Safety.LeastMilliamps)} and max_current_mA {Given(file.Safety.MostMilliamps)}: one limit holds for both directions, the larger",
                "Lower `current` under `safety:` if the smaller one is meant for both.");
        }

        return larger;
    }

    private static string Given(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "not set";

    private int? Whole(decimal? number, decimal scale, string where, string what)
    {
        if (number is not { } given)
        {
            return null;
        }

        long value = Scaled.Of(given, scale, where, what, losses);
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw new ProtocolException($"{where}: {what} {given} is out of all range.");
    }
}
