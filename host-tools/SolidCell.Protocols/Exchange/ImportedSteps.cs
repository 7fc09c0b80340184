using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Writing;

namespace SolidCell.Protocols.Exchange;

/// <summary>Makes steps as their author would have written them for this kind of cell.</summary>
internal sealed class ImportedSteps(CellKind kind, SafetySection safety, LossList losses)
{
    public static TimedStep Rest(Position at, IReadOnlyList<StepLimit> limits) => new(at, null)
    {
        Kind = StepKind.Rest,
        Verb = "rest",
        Limits = limits,
    };

    public static TimedStep Rest(Position at, long milliseconds) =>
        Rest(at, [new StepLimit(at, LimitQuantity.StepMilliseconds, milliseconds)]);

    /// <summary>A constant current; positive charges or deposits.</summary>
    public TimedStep Current(Position at, CurrentAmount current, IReadOnlyList<StepLimit> limits) => new(at, null)
    {
        Kind = StepKind.ConstantCurrent,
        Verb = Verb(current),
        Current = current,
        Limits = limits,
    };

    /// <summary>A constant power; positive charges. Its largest current is what safety limit and fixture allow; that is said.</summary>
    public TimedStep Power(Position at, string where, CurrentAmount power, IReadOnlyList<StepLimit> limits)
    {
        CurrentAmount bound = HoldBound.Largest(safety);
        SayBound(where, bound);
        return new TimedStep(at, null)
        {
            Kind = StepKind.ConstantPower,
            Verb = power.Value > 0 ? "charge" : "discharge",
            Current = power,
            CurrentBound = bound,
            Limits = limits,
        };
    }

    public TimedStep Hold(Position at, string where, int microvolts, IReadOnlyList<StepLimit> limits, ProtocolStep? before) => new(at, null)
    {
        Kind = StepKind.ConstantVoltage,
        Verb = "hold",
        Microvolts = microvolts,
        LastMicrovolts = microvolts,
        CurrentBound = Bound(where, microvolts, before),
        Limits = limits,
    };

    public TimedStep Sweep(Position at, string where, int first, int last, long nanovoltsPerSecond, ProtocolStep? before)
    {
        var sweep = new Sweep(first, last, last > first ? nanovoltsPerSecond : -nanovoltsPerSecond);
        return new TimedStep(at, null)
        {
            Kind = StepKind.VoltageSweep,
            Verb = "sweep",
            Microvolts = first,
            LastMicrovolts = last,
            NanovoltsPerSecond = sweep.Rate,
            CurrentBound = Bound(where, first, before),
            Limits = [new StepLimit(at, LimitQuantity.StepMilliseconds, sweep.Milliseconds)],
        };
    }

    private CurrentAmount Bound(string where, int microvolts, ProtocolStep? before)
    {
        CurrentAmount bound = HoldBound.Implied(before, microvolts, safety);
        SayBound(where, bound);
        return bound;
    }

    private void SayBound(string where, CurrentAmount bound) => losses.Assumed(
        where, $"the format bounds no current here: `at-most: {ExactQuantity.Current(bound)}`", "Lower `at-most` if the cell bears less.");

    private string Verb(CurrentAmount current) => (kind, current.Value > 0) switch
    {
        (CellKind.Symmetric, true) => "deposit",
        (CellKind.Symmetric, false) => "strip",
        (_, true) => "charge",
        _ => "discharge",
    };
}
