namespace SolidCell.Core.Schedule;

/// <summary>
/// The rules a program must follow to be runnable on any cell: loops that nest, jumps that land, steps that end. What
/// depends on the cell is checked by <see cref="CellRules"/> when a test is started.
/// </summary>
internal sealed class ProgramRules
{
    private const int Whole = 1000;

    private readonly Step[] _steps;
    private readonly Program _program;
    private readonly LoopMap _loops;

    public ProgramRules(Program program)
    {
        _program = program;
        _steps = program.Steps;
        _loops = new LoopMap(program.Steps);
    }

    public int Step { get; private set; } = -1;

    public string Reason { get; private set; } = "";

    public bool Hold()
    {
        if (!EnvelopeHolds())
        {
            return false;
        }

        for (int index = 0; index < _steps.Length; index++)
        {
            if (!StepHolds(index, _steps[index]))
            {
                return false;
            }
        }

        return true;
    }

    private bool EnvelopeHolds()
    {
        SafetyEnvelope envelope = _program.Envelope;
        if (envelope.MinimumCellMicrovolts >= envelope.MaximumCellMicrovolts)
        {
            return Refuse(-1, "the envelope's lowest voltage is not below its highest");
        }

        if (envelope.MinimumStackKilopascals >= envelope.MaximumStackKilopascals)
        {
            return Refuse(-1, "the envelope's lowest pressure is not below its highest");
        }

        if (envelope.MinimumFrameMillidegrees >= envelope.MaximumFrameMillidegrees)
        {
            return Refuse(-1, "the envelope's lowest temperature is not below its highest");
        }

        bool rests = _program.OnSoftShort == ShortResponse.Rest || _program.OnHardShort == ShortResponse.Rest;
        return !rests || _program.ShortRestMilliseconds > 0 || Refuse(-1, "the rest after a short has no length");
    }

    private bool StepHolds(int index, Step step)
    {
        if (step.Kind == StepKind.Loop)
        {
            return LoopHolds(index, step);
        }

        bool drives = step.Kind != StepKind.Rest && step.Kind != StepKind.Stop && step.Kind != StepKind.Impedance;
        if (drives && step.Limits.Length == 0)
        {
            return Refuse(index, "no limit ends it");
        }

        if (step.Kind == StepKind.ConstantVoltage && step.CurrentBound == 0)
        {
            return Refuse(index, "a constant-voltage step needs a current bound");
        }

        int loop = _loops.InnermostAround(index);
        string objection = AddedStepRules.Objection(step, loop < 0 ? 1 : _steps[loop].Turns);
        return objection.Length == 0 ? LimitsHold(index, step) : Refuse(index, objection);
    }

    private bool LoopHolds(int index, Step step)
    {
        if (step.Target >= index)
        {
            return Refuse(index, "a loop must jump back to a step before it");
        }

        if (step.Turns == 0)
        {
            return Refuse(index, "a loop needs 1 to 65535 turns");
        }

        for (int inner = step.Target; inner < index; inner++)
        {
            if (_steps[inner].Kind == StepKind.Loop && _steps[inner].Target < step.Target)
            {
                return Refuse(index, "loops overlap instead of nesting");
            }
        }

        return _loops.Depth(step.Target) <= Program.MaximumLoopDepth || Refuse(index, "loops are nested deeper than 4");
    }

    private bool LimitsHold(int index, Step step)
    {
        foreach (Limit limit in step.Limits)
        {
            if (limit.Action == LimitAction.GoTo && limit.Target >= _steps.Length)
            {
                return Refuse(index, "a limit goes to a step that does not exist");
            }

            if (limit.Action == LimitAction.LeaveLoop && _loops.InnermostAround(index) < 0)
            {
                return Refuse(index, "a limit leaves a loop, but the step is in none");
            }

            if (!ThresholdHolds(limit))
            {
                return Refuse(index, "a limit's threshold is out of range");
            }
        }

        return true;
    }

    private static bool ThresholdHolds(Limit limit)
    {
        switch (limit.Quantity)
        {
            case LimitQuantity.StepMilliseconds:
            case LimitQuantity.AbsoluteVoltageAboveMicrovolts:
            case LimitQuantity.AbsoluteCurrentBelowNanoamps:
            case LimitQuantity.StepChargeNanoampHours:
            case LimitQuantity.TestChargeNanoampHours:
                return limit.Threshold >= 0;
            case LimitQuantity.ThousandthsOfHalfCycleBefore:
                return limit.Threshold > 0 && limit.Threshold <= Program.MaximumShare;
            case LimitQuantity.ThousandthsOfStartVoltage:
                return limit.Threshold > Whole && limit.Threshold <= Program.MaximumMultiple;
            case LimitQuantity.ThousandthsOfBestResistance:
                return limit.Threshold > 0 && limit.Threshold < Whole;
            case LimitQuantity.TestArealChargeNanoampHoursPerSquareCentimetre:
            case LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre:
                return limit.Threshold >= 0 && limit.Threshold <= ProgramReader.MaximumNumber;
            default:
                return true;
        }
    }

    private bool Refuse(int step, string reason)
    {
        Step = step;
        Reason = reason;
        return false;
    }
}
