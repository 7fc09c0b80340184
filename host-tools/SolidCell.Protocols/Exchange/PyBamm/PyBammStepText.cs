using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Writing;

namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>Writes one step as a sentence of PyBaMM, or none where it has no words for it.</summary>
internal sealed class PyBammStepText(Protocol protocol, LossList losses)
{
    private static readonly (long Milliseconds, string One, string Many)[] Times =
        [(3_600_000, "hour", "hours"), (60_000, "minute", "minutes"), (1_000, "second", "seconds")];

    private readonly PlainCell _cell = new(protocol.Cell, losses);

    /// <summary>Whole hours, minutes or seconds where that is exact, else seconds with decimals.</summary>
    public static string Time(long milliseconds)
    {
        foreach ((long size, string one, string many) in Times)
        {
            if (milliseconds % size == 0)
            {
                return $"{ExactQuantity.Number(milliseconds / size, 0)} {(milliseconds == size ? one : many)}";
            }
        }

        return ExactQuantity.Number(milliseconds, 3) + " seconds";
    }

    /// <param name="step">The step.</param>
    /// <param name="where">How losses name it.</param>
    /// <param name="before">The step before in the same list, or null.</param>
    public string? Write(TimedStep step, string where, ProtocolStep? before)
    {
        StepRemarks.Add(step, where, losses);
        string? action = Action(step, where, before);
        if (action is null)
        {
            return null;
        }

        StepEnds ends = new StepEndsReader(_cell, losses).Read(step, where);
        string? until = Until(step, ends, where);
        if (until is null && ends.Milliseconds is null)
        {
            return Missing(step, where, "nothing that PyBaMM knows ends it");
        }

        string time = ends.Milliseconds is { } longest ? " for " + Time(longest) : "";
        string end = until is null ? "" : (time.Length > 0 ? " or" : "") + " until " + until;
        return action + time + end + Period(step, where);
    }

    private string? Action(TimedStep step, string where, ProtocolStep? before)
    {
        switch (step.Kind)
        {
            case StepKind.Rest:
                return "Rest";
            case StepKind.ConstantCurrent or StepKind.Pulse:
                return Driven(step);
            case StepKind.ConstantPower:
                CheckPowerBound(step, where);
                return Driven(step);
            case StepKind.ConstantVoltage:
                BoundRemark.Add(step, where, before, protocol.Safety, losses);
                return "Hold at " + ExactQuantity.Voltage(step.Microvolts);
            default:
                return Missing(step, where, $"PyBaMM's sentences have no {(step.Kind == StepKind.Impedance ? "impedance" : "sweep")}");
        }
    }

    private string Driven(TimedStep step) =>
        $"{(step.Current.Value > 0 ? "Charge" : "Discharge")} at {ExactQuantity.Magnitude(_cell.Absolute(step.Current))}";

    private void CheckPowerBound(TimedStep step, string where)
    {
        if (step.CurrentBound != HoldBound.Largest(protocol.Safety))
        {
            losses.Treatment(where, $"`at-most: {ExactQuantity.Current(step.CurrentBound)}`: PyBaMM bounds no current here",
                "Choose a power that the current suits.");
        }
    }

    /// <summary>PyBaMM reads one end: the voltage in the current's own direction first, as it is the one that guards the cell.</summary>
    private string? Until(TimedStep step, StepEnds ends, string where)
    {
        bool isCharge = step.Current.Value > 0;
        bool isDriven = step.Current.Value != 0;
        string? above = ends.AboveMicrovolts is { } high ? (isDriven && isCharge ? "" : "> ") + ExactQuantity.Voltage(high) : null;
        string? below = ends.BelowMicrovolts is { } low ? (isDriven && !isCharge ? "" : "< ") + ExactQuantity.Voltage(low) : null;
        string? current = ends.CurrentBelow is { } amount ? ExactQuantity.Current(amount) : null;
        string[] all = [.. new[] { isCharge ? above : below, isCharge ? below : above, current }.OfType<string>()];
        if (step.Kind == StepKind.ConstantVoltage)
        {
            all = [.. all.Reverse()];
        }

        foreach (string end in all.Skip(1))
        {
            losses.Treatment(where, $"PyBaMM reads one `until` in a sentence: `{end}` is left out", "Give the step one end beside its time.");
        }

        return all.FirstOrDefault();
    }

    private string Period(TimedStep step, string where)
    {
        if (step.Record is not { } record)
        {
            return "";
        }

        if (record.VoltageChangeMicrovolts != 0 || record.CurrentChangeNanoamps != 0 || record.PressureChangeKilopascals != 0)
        {
            losses.Recording(where, "samples kept by a change of voltage, current or pressure: only the time between samples is written");
        }

        return $" ({Singular(record.EveryMilliseconds)} period)";
    }

    /// <summary>"5 second", as in "5 second period".</summary>
    public static string Singular(long milliseconds) => Time(milliseconds).TrimEnd('s');

    private string? Missing(TimedStep step, string where, string why)
    {
        losses.Treatment(where, $"{why}: the step is left out", $"Write this `{step.Verb}` otherwise, or run the protocol on a fixture.");
        return null;
    }
}
