using System.Globalization;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Writing;

/// <summary>Writes steps, loops inside loops.</summary>
internal sealed class StepYaml(YamlLines lines)
{
    public void Write(IEnumerable<ProtocolStep> steps, int indent)
    {
        foreach (ProtocolStep step in steps)
        {
            Write(step, indent);
        }
    }

    private void Write(ProtocolStep step, int indent)
    {
        if (step is StopStep && step.Name is null)
        {
            lines.Add(indent, "- stop");
        }
        else if (step is LoopStep loop)
        {
            lines.Add(indent, string.Create(CultureInfo.InvariantCulture, $"- loop: {loop.Turns}"));
            Name(loop, indent);
            lines.Add(indent + 2, "steps:");
            Write(loop.Body, indent + 4);
        }
        else if (step is TimedStep timed)
        {
            WriteTimed(timed, indent);
        }
    }

    private void Name(ProtocolStep step, int indent)
    {
        if (step.Name is { } name)
        {
            lines.Add(indent + 2, "name: " + YamlLines.Scalar(name));
        }
    }

    /// <summary>
    /// A rest and a sweep have their time in the line of their verb, and it is looked at after their other ends. A loop's `until`, which a
    /// reader puts behind that, comes before it then; of ends that are met in one sample another one may go first.
    /// </summary>
    private void WriteTimed(TimedStep step, int indent)
    {
        StepLimit? own = step.Kind is StepKind.Rest or StepKind.VoltageSweep
            ? step.Limits.Last(limit => limit is { Quantity: LimitQuantity.StepMilliseconds, Action: LimitAction.Next }) : null;
        string verb = step.Kind == StepKind.Rest ? ExactQuantity.Time(own!.Threshold) : Verb(step);
        lines.Add(indent, $"- {step.Verb}: {verb}");
        Name(step, indent);
        Options(step, indent + 2);
        LimitYaml.Write(step, [.. step.Limits.Where(limit => !ReferenceEquals(limit, own))], indent + 2, lines);
        if (step.Record is { } record)
        {
            lines.Add(indent + 2, "record:");
            ProtocolYaml.Record(record, indent + 4, lines);
        }
    }

    private static string Verb(TimedStep step) => step.Kind switch
    {
        StepKind.ConstantVoltage => ExactQuantity.Voltage(step.Microvolts),
        StepKind.VoltageSweep => $"{ExactQuantity.Voltage(step.Microvolts)} to {ExactQuantity.Voltage(step.LastMicrovolts)}",
        StepKind.Impedance =>
            $"{ExactQuantity.Frequency(step.Spectrum!.LowestMillihertz)} to {ExactQuantity.Frequency(step.Spectrum.HighestMillihertz)}",
        StepKind.Pulse => ExactQuantity.Current(step.Current),
        _ => ExactQuantity.Magnitude(step.Current),
    };

    private void Options(TimedStep step, int indent)
    {
        bool isNegative = step.Verb is "strip" or "discharge";
        foreach ((string key, string? value) in new (string, string?)[]
        {
            ("per-turn", step.MillionthsPerTurn != 0 ? "x " + ExactQuantity.Number(step.MillionthsPerTurn, 6)
                : step.CurrentPerTurn == 0 ? null
                : ExactQuantity.Current(step.Current with { Value = isNegative ? -step.CurrentPerTurn : step.CurrentPerTurn })),
            ("rate", step.NanovoltsPerSecond == 0 ? null : ExactQuantity.SweepRate(Math.Abs(step.NanovoltsPerSecond))),
            ("at-most", step.IsControlled ? ExactQuantity.Current(step.CurrentBound) : null),
            ("points-per-decade", step.Spectrum?.PointsPerDecade.ToString(CultureInfo.InvariantCulture)),
            ("amplitude", step.Spectrum is { } spectrum ? ExactQuantity.Voltage(spectrum.AmplitudeMicrovolts) : null),
            ("rest-before", step.Spectrum is { RestMilliseconds: > 0 } rested ? ExactQuantity.Time(rested.RestMilliseconds) : null),
            ("tone", step.Spectrum is { } toned ? ExactQuantity.Current(new CurrentAmount(CurrentUnit.Nanoamps, toned.ToneNanoamps)) : null),
            ("begins-cycle", step.BeginsCycle is { } begins ? begins ? "true" : "false" : null),
        })
        {
            if (value is not null)
            {
                lines.Add(indent, $"{key}: {value}");
            }
        }
    }
}
