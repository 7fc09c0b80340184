using SolidCell.Core.Schedule;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Checking;

/// <summary>What single values do not show: names that must exist, sizes of the whole, steps that do not suit the cell.</summary>
internal sealed class ProtocolRules
{
    private readonly Protocol _protocol;
    private readonly ProblemList _problems;
    private readonly Dictionary<string, ProtocolStep> _named = new(StringComparer.Ordinal);
    private int _count;

    private ProtocolRules(Protocol protocol, ProblemList problems)
    {
        _protocol = protocol;
        _problems = problems;
    }

    public static void Check(Protocol protocol, ProblemList problems)
    {
        var rules = new ProtocolRules(protocol, problems);
        rules.CollectNames(protocol.Steps);
        rules.Walk(protocol.Steps, null);
        ProtocolWarnings.Check(protocol, problems);
    }

    private void CollectNames(IEnumerable<ProtocolStep> steps)
    {
        foreach (ProtocolStep step in steps)
        {
            if (step.Name is { } name && !_named.TryAdd(name, step))
            {
                _problems.Error(step.At, $"two steps are named `{name}`; the first is on line {_named[name].At.Line}");
            }

            if (step is LoopStep loop)
            {
                CollectNames(loop.Body);
            }
        }
    }

    private void Walk(IEnumerable<ProtocolStep> steps, LoopStep? around)
    {
        foreach (ProtocolStep step in steps)
        {
            if (++_count == Program.MaximumSteps + 1)
            {
                _problems.Error(
                    step.At, $"more than {Program.MaximumSteps} steps (each loop counts as one too); put what repeats into a `loop`");
            }

            if (step is TimedStep timed)
            {
                CheckTimed(timed, around);
            }
            else if (step is LoopStep loop)
            {
                Walk(loop.Body, loop);
            }
        }
    }

    private void CheckTimed(TimedStep step, LoopStep? around)
    {
        bool changes = step.CurrentPerTurn != 0 || step.MillionthsPerTurn != 0;
        if (changes && around is null)
        {
            _problems.Error(step.At, "`per-turn` only works inside a `loop`");
        }

        if (step.MillionthsPerTurn != 0 && around?.Turns > Program.MaximumTurnsOfFactor)
        {
            _problems.Error(step.At, $"`per-turn` as a factor needs a `loop` of {Program.MaximumTurnsOfFactor} turns at most");
        }

        if (step.Kind is StepKind.ConstantVoltage or StepKind.VoltageSweep)
        {
            CheckVoltage(step, step.Microvolts);
            CheckVoltage(step, step.LastMicrovolts);
        }

        if (step.Limits.Count > 0 && step.Limits.All(limit => limit.Quantity >= LimitQuantity.ThousandthsOfHalfCycleBefore))
        {
            _problems.Error(
                step.At, $"only what is relative to the cell ends this `{step.Verb}`, and that may never come; add a longest time, such as `for: 24 h`");
        }

        foreach (StepLimit limit in step.Limits)
        {
            CheckLimit(limit, around);
        }

        CheckMass(step);
        CheckLastTurn(step, around);
    }

    private void CheckMass(TimedStep step)
    {
        if (PerGram.IsUsedBy(step) && _protocol.Cell.ActiveMassMicrograms is null)
        {
            _problems.Error(
                step.At, "what is given per gram needs the mass of the active material; write `active-mass: 12.5 mg` under `cell:`");
        }
    }

    private void CheckVoltage(TimedStep step, int microvolts)
    {
        SafetySection safety = _protocol.Safety;
        if (microvolts < safety.MinimumCellMicrovolts || microvolts > safety.MaximumCellMicrovolts)
        {
            _problems.Error(
                step.At, $"`{step.Verb}` is at {microvolts / 1e6m} V, outside the safety envelope of {safety.MinimumCellMicrovolts / 1e6m} V to {safety.MaximumCellMicrovolts / 1e6m} V");
        }
    }

    private void CheckLimit(StepLimit limit, LoopStep? around)
    {
        if (limit.Action == LimitAction.LeaveLoop && around is null)
        {
            _problems.Error(limit.ActionAt, "`leave-loop`, but this step is in no loop");
        }

        if (limit.TargetName is { } name && !_named.ContainsKey(name))
        {
            _problems.Error(limit.ActionAt, $"`go-to {name}`: no step has this `name`" + Spelling.Hint(name, _named.Keys));
        }

        if (limit.Unit == CurrentUnit.NanoampsPerSquareCentimetre && _protocol.Cell.AreaSquareMicrometres is null)
        {
            _problems.Error(limit.At, "`current-below` in mA/cm2 needs `area:` under `cell:`; or write it in mA");
        }

        if (limit.Unit == CurrentUnit.MicroC && _protocol.Cell.CapacityNanoampHours is null)
        {
            _problems.Error(limit.At, "`current-below` as a C-rate needs `capacity:` under `cell:`; or write it in mA");
        }
    }

    private void CheckLastTurn(TimedStep step, LoopStep? around)
    {
        // A current of 0 is one that could not be read, and has been reported.
        if (around is null || (step.CurrentPerTurn == 0 && step.MillionthsPerTurn == 0) || step.Current.Value == 0)
        {
            return;
        }

        decimal last = step.MillionthsPerTurn == 0
            ? step.Current.Value + ((decimal)step.CurrentPerTurn * (around.Turns - 1))
            : step.AfterTurns(Math.Min(around.Turns, Program.MaximumTurnsOfFactor) - 1).Value;
        if (Math.Abs(last) > 2_000_000_000m)
        {
            _problems.Error(step.At, $"after {around.Turns} turns the current is out of all range; look at `per-turn`");
        }
        else if (step.Kind != StepKind.Pulse && Math.Sign(last) != Math.Sign(step.Current.Value))
        {
            _problems.Error(step.At, $"`per-turn` takes the current through zero before turn {around.Turns}");
        }
    }
}
