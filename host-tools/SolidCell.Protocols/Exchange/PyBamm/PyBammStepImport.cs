using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>Makes a step of a protocol of one of an experiment.</summary>
internal sealed class PyBammStepImport(CellKind kind, SafetySection safety, SourceCurrents currents, LossList losses)
{
    private const decimal NanowattsPerWatt = 1e9m;
    private const decimal MilliampsPerAmpere = 1000m;
    private const decimal Million = 1e6m;
    private const decimal MillisecondsPerSecond = 1000m;

    /// <summary>What PyBaMM waits at most where a rest has no time (base_step.py: _default_timespan).</summary>
    private const long DayMilliseconds = 86_400_000;

    private readonly ImportedSteps _steps = new(kind, safety, losses);

    public static RecordSection Every(decimal seconds, string where, LossList losses) =>
        Defaults.Record with { EveryMilliseconds = (int)Math.Min(Scaled.Of(seconds, MillisecondsPerSecond, where, "period in s", losses), int.MaxValue) };

    /// <summary>The step, or null when nothing of it can be carried.</summary>
    /// <param name="step">The step of the experiment.</param>
    /// <param name="before">The step before in the same list, or null.</param>
    public TimedStep? Read(PyBammStep step, ProtocolStep? before)
    {
        List<StepLimit> limits = Limits(step);
        TimedStep? read = Step(step, limits, before);
        return read is null || step.PeriodSeconds is not { } seconds ? read : read with { Record = Every(seconds, step.Where, losses) };
    }

    private static Position At(PyBammStep step) => new(step.Line, 1);

    private TimedStep? Step(PyBammStep step, List<StepLimit> limits, ProtocolStep? before)
    {
        bool isDriven = step.Control is PyBammControl.Current or PyBammControl.Rate or PyBammControl.Power;
        if (isDriven && step.Value == 0)
        {
            losses.Notation(step.Where, "no current: a rest");
        }

        return step.Control switch
        {
            PyBammControl.Rest => Rest(step, limits),
            _ when isDriven && step.Value == 0 => Rest(step, limits),
            PyBammControl.Current => _steps.Current(At(step), currents.Of(-step.Value * MilliampsPerAmpere, step.Where, "current in mA"), limits),
            PyBammControl.Rate => _steps.Current(At(step), Amount(step, CurrentUnit.MicroC, Million, "C-rate"), limits),
            PyBammControl.Power => _steps.Power(At(step), step.Where, Amount(step, CurrentUnit.Nanowatts, NanowattsPerWatt, "power in W"), limits),
            PyBammControl.Voltage => _steps.Hold(At(step), step.Where,
                (int)Math.Clamp(Scaled.Of(step.Value, Million, step.Where, "voltage", losses), -int.MaxValue, int.MaxValue), limits, before),
            _ => Missing(step),
        };
    }

    private TimedStep? Missing(PyBammStep step)
    {
        losses.Treatment(step.Where, "the fixture holds no resistance: the step is left out", "Write it as a current or a power.");
        return null;
    }

    /// <summary>PyBaMM counts a discharge positive, a protocol a charge.</summary>
    private CurrentAmount Amount(PyBammStep step, CurrentUnit unit, decimal scale, string what) =>
        new(unit, Scaled.Of(-step.Value, scale, step.Where, what, losses));

    private TimedStep Rest(PyBammStep step, List<StepLimit> limits)
    {
        if (step.Seconds is null)
        {
            limits.Add(new StepLimit(At(step), LimitQuantity.StepMilliseconds, DayMilliseconds));
            losses.Assumed(step.Where, "a rest needs a longest time: 24 h, as in PyBaMM");
        }

        return ImportedSteps.Rest(At(step), limits);
    }

    private List<StepLimit> Limits(PyBammStep step)
    {
        List<StepLimit> limits = [.. step.Ends.Select(end => Limit(step, end)).OfType<StepLimit>()];
        if (step.Seconds is { } seconds)
        {
            limits.Add(new StepLimit(At(step), LimitQuantity.StepMilliseconds, Scaled.Of(seconds, MillisecondsPerSecond, step.Where, "time in s", losses)));
        }

        return limits;
    }

    private StepLimit? Limit(PyBammStep step, PyBammEnd end)
    {
        if (end.Control == PyBammControl.Voltage)
        {
            return Voltage(step, end);
        }

        if (end.Side is not null)
        {
            losses.Treatment(step.Where, $"`until {end.Text}`: a protocol ends a step when |I| falls below a value, not by its sign: left out",
                "Write it without < or >, or end the step by a voltage.");
            return null;
        }

        CurrentAmount below = end.Control == PyBammControl.Rate
            ? new CurrentAmount(CurrentUnit.MicroC, Scaled.Of(Math.Abs(end.Value), Million, step.Where, "until", losses))
            : currents.Of(Math.Abs(end.Value) * MilliampsPerAmpere, step.Where, "until, in mA");
        return new StepLimit(At(step), LimitQuantity.AbsoluteCurrentBelowNanoamps, below.Value) { Unit = below.Unit };
    }

    /// <summary>
    /// Without &lt; or &gt; a charge meets it from below and a discharge from above; in all other steps PyBaMM does not look at it.
    /// </summary>
    private StepLimit? Voltage(PyBammStep step, PyBammEnd end)
    {
        bool isDriven = step.Control is not (PyBammControl.Voltage or PyBammControl.Rest) && step.Value != 0;
        if (end.Side is null && !isDriven)
        {
            losses.Notation(step.Where, $"`until {end.Text}`: without < or > PyBaMM does not look at it in this kind of step: left out");
            return null;
        }

        bool isAbove = end.Side is { } side ? side == '>' : step.Value < 0;
        return new StepLimit(At(step), isAbove ? LimitQuantity.VoltageAboveMicrovolts : LimitQuantity.VoltageBelowMicrovolts,
            Scaled.Of(end.Value, Million, step.Where, "until", losses));
    }
}
