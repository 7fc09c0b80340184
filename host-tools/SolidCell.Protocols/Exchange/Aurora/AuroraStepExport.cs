using System.Text.Json.Nodes;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Writing;

namespace SolidCell.Protocols.Exchange.Aurora;

/// <summary>Writes one step, or none where the format has no word for it.</summary>
internal sealed class AuroraStepExport(Protocol protocol, LossList losses)
{
    private readonly PlainCell _cell = new(protocol.Cell, losses);

    /// <param name="step">The step.</param>
    /// <param name="where">How losses name it.</param>
    /// <param name="before">The step before in the same list, or null.</param>
    public IReadOnlyList<JsonObject> Write(TimedStep step, string where, ProtocolStep? before)
    {
        StepRemarks.Add(step, where, losses);
        if (step.Record is not null)
        {
            losses.Recording(where, "`record` of a step is left out: the format has one for the whole test");
        }

        StepEnds ends = new StepEndsReader(_cell, losses).Read(step, where);
        return step.Kind switch
        {
            StepKind.Rest => One(Rest(step, ends, where)),
            StepKind.ConstantCurrent or StepKind.Pulse => One(Current(step, ends, where)),
            StepKind.ConstantVoltage => One(Voltage(step, ends, where, before)),
            StepKind.VoltageSweep => One(Scan(step, ends, where, before)),
            StepKind.Impedance => AuroraSpectrumExport.Write(step, ends, where, losses),
            _ => One(Missing(step, where, "the format has no constant power")),
        };
    }

    private static JsonObject[] One(JsonObject? step) => step is null ? [] : [step];

    private JsonObject? Rest(TimedStep step, StepEnds ends, string where)
    {
        Leave(ends, where);
        return ends.Milliseconds is { } time ? New("open_circuit_voltage", step, ("until_time_s", AuroraNumber.Thousandths(time)))
            : Missing(step, where, "a rest needs a time");
    }

    private JsonObject? Current(TimedStep step, StepEnds ends, string where)
    {
        bool isCharge = step.Current.Value > 0;
        long? volts = isCharge ? ends.AboveMicrovolts : ends.BelowMicrovolts;
        Leave(isCharge ? ends with { AboveMicrovolts = null } : ends with { BelowMicrovolts = null }, where);
        if (volts == 0)
        {
            losses.Treatment(where, "an end at 0 V is not set to aurora-unicycler: left out", "End the step by its time.");
            volts = null;
        }

        if (volts is null && ends.Milliseconds is null)
        {
            return Missing(step, where, "nothing that the format knows ends it");
        }

        CurrentAmount amount = _cell.Absolute(step.Current);
        bool isRate = amount.Unit == CurrentUnit.MicroC;
        return New("constant_current", step, (isRate ? "rate_C" : "current_mA", AuroraNumber.Millionths(amount.Value)),
            ("until_time_s", AuroraNumber.Thousandths(ends.Milliseconds)), ("until_voltage_V", AuroraNumber.Millionths(volts)));
    }

    private JsonObject? Voltage(TimedStep step, StepEnds ends, string where, ProtocolStep? before)
    {
        Leave(ends with { CurrentBelow = null }, where);
        BoundRemark.Add(step, where, before, protocol.Safety, losses);
        if (ends.CurrentBelow is null && ends.Milliseconds is null)
        {
            return Missing(step, where, "nothing that the format knows ends it");
        }

        bool isRate = ends.CurrentBelow?.Unit == CurrentUnit.MicroC;
        return New("constant_voltage", step, ("voltage_V", AuroraNumber.Millionths(step.Microvolts)),
            ("until_time_s", AuroraNumber.Thousandths(ends.Milliseconds)),
            (isRate ? "until_rate_C" : "until_current_mA", AuroraNumber.Millionths(ends.CurrentBelow?.Value)));
    }

    private JsonObject Scan(TimedStep step, StepEnds ends, string where, ProtocolStep? before)
    {
        Leave(ends, where);
        BoundRemark.Add(step, where, before, protocol.Safety, losses);
        return New("voltage_scan", step, ("start_voltage_V", AuroraNumber.Millionths(step.Microvolts)),
            ("end_voltage_V", AuroraNumber.Millionths(step.LastMicrovolts)),
            ("scan_rate_mV_per_s", AuroraNumber.Millionths(Math.Abs(step.NanovoltsPerSecond))));
    }

    /// <summary>What is still set in <paramref name="ends"/> has no field in this kind of step.</summary>
    private void Leave(StepEnds ends, string where)
    {
        foreach (string end in new[]
        {
            ends.AboveMicrovolts is { } above ? "voltage-above: " + ExactQuantity.Voltage(above) : "",
            ends.BelowMicrovolts is { } below ? "voltage-below: " + ExactQuantity.Voltage(below) : "",
            ends.CurrentBelow is { } current ? "current-below: " + ExactQuantity.Current(current) : "",
        }.Where(end => end.Length > 0))
        {
            losses.Treatment(where, $"this kind of step cannot end by `{end}` there: left out", "End it by what the format has (docs/exchange.md).");
        }
    }

    private JsonObject? Missing(TimedStep step, string where, string why)
    {
        losses.Treatment(where, $"{why}: the step is left out", $"Write this `{step.Verb}` otherwise, or run the protocol on a fixture.");
        return null;
    }

    public static JsonObject New(string type, TimedStep step, params ReadOnlySpan<(string Key, JsonNode? Value)> fields)
    {
        var written = new JsonObject { ["step"] = type };
        if (step.Name is { } name)
        {
            written["id"] = name;
        }

        foreach ((string key, JsonNode? value) in fields)
        {
            if (value is not null)
            {
                written[key] = value;
            }
        }

        return written;
    }
}
