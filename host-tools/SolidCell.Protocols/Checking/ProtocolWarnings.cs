using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Checking;

/// <summary>Warnings: what can be run but is probably not meant.</summary>
internal sealed class ProtocolWarnings
{
    /// <summary>About 100 um of lithium (4.85 um per mAh/cm2): more than any half-cycle of the field moves.</summary>
    private const decimal LargestUsualArealNanoampHours = 20_000_000m;

    private readonly Protocol _protocol;
    private readonly ProblemList _problems;
    private CurrentUnit? _usualUnit;
    private bool _saidCapacity;

    private ProtocolWarnings(Protocol protocol, ProblemList problems)
    {
        _protocol = protocol;
        _problems = problems;
    }

    public static void Check(Protocol protocol, ProblemList problems) =>
        new ProtocolWarnings(protocol, problems).Walk(protocol.Steps, 1);

    private void Walk(IEnumerable<ProtocolStep> steps, int turns)
    {
        ProtocolStep? before = null;
        foreach (ProtocolStep step in steps)
        {
            if (before is StopStep && step.Name is null)
            {
                _problems.Warn(step.At, "nothing comes here after the `stop` above; take that away, or name this step for a `go-to`");
            }

            if (step is LoopStep loop)
            {
                Walk(loop.Body, loop.Turns);
            }
            else if (step is TimedStep timed)
            {
                CheckStep(timed, turns);
            }

            before = step;
        }
    }

    private void CheckStep(TimedStep step, int turns)
    {
        CheckEnd(step);
        CheckVerb(step);
        CheckUnit(step);
        FixtureCurrentRange.Check(_protocol, step, step.IsControlled ? step.CurrentBound : Largest(step, turns), _problems);
        CheckCapacity(step, turns);
    }

    private void CheckEnd(TimedStep step)
    {
        bool surelyEnds = step.Limits.Any(limit => limit.Quantity is LimitQuantity.StepMilliseconds
            or LimitQuantity.StepChargeNanoampHours or LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre
            or LimitQuantity.TestChargeNanoampHours or LimitQuantity.TestArealChargeNanoampHoursPerSquareCentimetre);
        if (!surelyEnds && step.Limits.Count > 0 && step.Spectrum is null)
        {
            _problems.Warn(step.At, $"this `{step.Verb}` may never end; add a longest time, such as `for: 24 h`, or a capacity");
        }
    }

    private void CheckVerb(TimedStep step)
    {
        string? better = (_protocol.Cell.Kind, step.Verb) switch
        {
            (CellKind.Full or CellKind.Half, "deposit") => "charge",
            (CellKind.Full or CellKind.Half, "strip") => "discharge",
            (CellKind.Symmetric, "charge") => "deposit",
            (CellKind.Symmetric, "discharge") => "strip",
            _ => null,
        };
        if (better is not null)
        {
            _problems.Warn(
                step.At, $"`{step.Verb}` in {CellKindName.WithArticle(_protocol.Cell.Kind)} cell; it does the same as `{better}`, which says it better");
        }
    }

    /// <summary>mA where mA/cm2 was meant looks right, runs, and is wrong by the area.</summary>
    private void CheckUnit(TimedStep step)
    {
        if (step.Current.Value == 0 || step.Current.IsPerGram || step.IsControlled)
        {
            return;
        }

        CurrentUnit unit = step.Current.Unit;
        if (unit == CurrentUnit.MicroC && _protocol.Cell.CapacityNanoampHours is null && !_saidCapacity)
        {
            _saidCapacity = true;
            _problems.Warn(step.At,
                "a C-rate needs the nominal capacity of the cell; give it as `capacity:` under `cell:`, and when the test is started");
        }

        bool isOdd = unit == CurrentUnit.Nanoamps && _usualUnit == CurrentUnit.NanoampsPerSquareCentimetre
            || unit == CurrentUnit.NanoampsPerSquareCentimetre && _usualUnit == CurrentUnit.Nanoamps;
        if (isOdd)
        {
            _problems.Warn(step.At, unit == CurrentUnit.Nanoamps
                ? "this current is in mA where others are in mA/cm2; is mA/cm2 meant?"
                : "this current is in mA/cm2 where others are in mA; is mA meant?");
        }

        _usualUnit ??= unit;
    }

    private static CurrentAmount Largest(TimedStep step, int turns)
    {
        long last = step.AfterTurns(turns - 1).Value;
        return step.Current with { Value = Math.Max(Math.Abs(last), Math.Abs(step.Current.Value)) };
    }

    private void CheckCapacity(TimedStep step, int turns)
    {
        if (MostArealCharge(step, turns) is not { } charge)
        {
            return;
        }

        if (_protocol.Cell.LithiumNanoampHoursPerSquareCentimetre is { } anode)
        {
            WarnAbove(step, charge, anode, $"more than the {Math.Round(anode / 1e6m, 3)} mAh/cm2 of the {(_protocol.Cell.AnodeNanoampHoursPerSquareCentimetre is null ? "card's lithium" : "`anode`")}");
        }
        else if (_protocol.Cell.Kind == CellKind.Symmetric)
        {
            WarnAbove(step, charge,
                LargestUsualArealNanoampHours, $"{Math.Round(4.85m * charge / 1e6m)} um of lithium; are unit and time meant?");
        }
    }

    private void WarnAbove(TimedStep step, decimal charge, decimal most, string why)
    {
        if (charge > most)
        {
            _problems.Warn(step.At, $"this step moves up to {Math.Round(charge / 1e6m, 2)} mAh/cm2, {why}");
        }
    }

    /// <summary>nAh/cm2 by the limit that is met first; null where none bounds it.</summary>
    private decimal? MostArealCharge(TimedStep step, int turns) => step.Limits.Min(limit => limit.Quantity switch
    {
        LimitQuantity.StepMilliseconds => ArealCurrent(step, turns) * limit.Threshold / 3_600_000m,
        LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre => limit.Threshold,
        LimitQuantity.StepChargeNanoampHours => Total(limit) / SquareCentimetres,
        _ => null,
    });

    private decimal SquareCentimetres => _protocol.Cell.AssumedAreaSquareMicrometres / 1e8m;

    private decimal? Total(StepLimit limit) => limit.IsPerGram ? _protocol.Cell.OfGrams(limit.Threshold) : limit.Threshold;

    /// <summary>nA/cm2; null where the cell's voltage gives it, or a capacity that is not known.</summary>
    private decimal? ArealCurrent(TimedStep step, int turns)
    {
        CurrentAmount largest = Largest(step, turns);
        return step.IsControlled ? null
            : largest.Unit == CurrentUnit.NanoampsPerSquareCentimetre ? largest.Value
            : largest.ToNanoamps(_protocol.Cell) / SquareCentimetres;
    }
}
