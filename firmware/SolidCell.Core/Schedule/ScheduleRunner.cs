using SolidCell.Core.Measurement;

namespace SolidCell.Core.Schedule;

/// <summary>Runs a checked program on a cell: which step, at which set point, and when it is over.</summary>
public sealed class ScheduleRunner
{
    /// <summary>As <see cref="IsRunning"/>: a field, for the tick.</summary>
    internal bool Runs;

    private readonly LimitMonitor _limits = new LimitMonitor();
    private readonly StepCursor _cursor = new StepCursor();
    private readonly StepProgress _progress = new StepProgress();
    private Program _program = new Program();
    private Step _step = new Step();
    private int _stepNanoamps;
    private CellDescription _cell = new CellDescription();
    private int _sign;
    private bool _stops;
    private int _target;

    public Program Program => _program;

    public StepCursor Cursor => _cursor;

    public StepProgress Progress => _progress;

    /// <summary>True between <see cref="Begin"/> and the program's end.</summary>
    public bool IsRunning => Runs;

    /// <summary>The running step, or the one that ran last.</summary>
    public Step Step => _step;

    /// <summary>Current that the running step asks for; where the step holds a voltage or a power the bound of |current|.</summary>
    public int StepNanoamps => _stepNanoamps;

    /// <summary>Power that the running step asks for, signed as its current; 0 when it asks for none.</summary>
    public long StepNanowatts { get; private set; }

    /// <summary>1 in the first stretch of one current direction, one more at each reversal.</summary>
    public int HalfCycle { get; private set; }

    /// <summary>Direction of the half-cycle: 1 deposition, -1 stripping, 0 before the first current.</summary>
    public int HalfCycleSign => _sign;

    /// <summary>
    /// Where the step that ended leads: the index in the program that its limit named (a loop's end or the program's among them), or
    /// <see cref="Stops"/>.
    /// </summary>
    public int NextStepIndex => _stops ? Stops : _target;

    /// <summary>The step that ended ends the test.</summary>
    public const int Stops = -1;

    /// <summary>Why the last step ended.</summary>
    public StepEndReason StepEnd { get; private set; }

    /// <summary>Why the test ended; meaningful once it no longer runs.</summary>
    public TestEndReason TestEnd { get; private set; }

    public void Begin(Program program, CellDescription cell)
    {
        Load(program, cell);
        _cursor.Begin(program.Steps, new LoopMap(program.Steps));
        Enter();
    }

    /// <summary>Takes up a test in the middle of a step.</summary>
    public void Restore(Program program, CellDescription cell, ResumePoint point)
    {
        Load(program, cell);
        _cursor.Begin(program.Steps, new LoopMap(program.Steps));
        _cursor.Restore(point.StepIndex, point.StepCount, point.CycleCount, point.Turns);
        HalfCycle = point.HalfCycle;
        _sign = point.HalfCycleSign;
        _progress.HalfCycleCounts = point.HalfCycleCounts;
        _progress.HalfCycleBeforeCounts = point.HalfCycleBeforeCounts;
        Enter();
        HalfCycle = point.HalfCycle;
        _sign = point.HalfCycleSign;
        _progress.Milliseconds = point.StepMilliseconds;
        _progress.ChargeCounts = point.StepChargeCounts;
        _progress.SoftShortSeen = point.SoftShortSeen;
        _progress.HardShortSeen = point.HardShortSeen;
        StepEnd = point.StepEnd;
        _stops = point.NextStepIndex == Stops;
        _target = _stops ? program.Steps.Length : point.NextStepIndex;
    }

    /// <summary>True when the running step is over, by a limit or by the response to a short; <see cref="Advance"/> then goes on.</summary>
    public bool IsStepOver(Sample sample)
    {
        StepProgress progress = _progress;
        Limit? reached = _limits.FirstReached(progress, sample);
        if (reached != null)
        {
            StepEnd = (StepEndReason)(byte)reached.Quantity;
            _stops = reached.Action == LimitAction.Stop;
            _target = _cursor.TargetOf(reached);
            return true;
        }

        bool stops = (progress.HardShortSeen && _program.OnHardShort == ShortResponse.Stop)
            || (progress.SoftShortSeen && _program.OnSoftShort == ShortResponse.Stop);
        if (stops)
        {
            End(StepEndReason.ShortResponse);
        }

        return stops;
    }

    /// <summary>
    /// Time in the running step before which it cannot be over, whatever the samples say and unless a short is seen. Most steps ask for
    /// time and shorts alone, and then their limits need no look in every tick.
    /// </summary>
    internal long EarliestEndMilliseconds =>
        _progress.SoftShortSeen || _progress.HardShortSeen ? 0 : _limits.EarliestMilliseconds;

    /// <summary>Makes the running step over for a reason outside of the program; the test ends with it.</summary>
    public void End(StepEndReason reason)
    {
        StepEnd = reason;
        _stops = true;
        _target = _program.Steps.Length;
    }

    /// <summary>Makes the running impedance step over: its spectrum has been taken.</summary>
    internal void EndSpectrum()
    {
        StepEnd = StepEndReason.SpectrumTaken;
        _stops = false;
        _target = _cursor.Index + 1;
    }

    /// <summary>Goes on after a step that is over. False when the test has ended; <see cref="TestEnd"/> says why.</summary>
    public bool Advance()
    {
        if (_cursor.GoTo(_target))
        {
            Enter();
            return true;
        }

        Runs = false;
        _stepNanoamps = 0;
        TestEnd = _stops ? StepEnds.OfTest(StepEnd) : TestEndReason.Completed;
        return false;
    }

    private void Load(Program program, CellDescription cell)
    {
        _program = program;
        _cell = cell;
        _limits.BeginTest();
        _sign = 0;
        HalfCycle = 0;
        _progress.HalfCycleCounts = 0;
        _progress.HalfCycleBeforeCounts = 0;
        _progress.TestCounts = 0;
    }

    private void Enter()
    {
        _progress.Clear();
        Runs = _cursor.Index >= 0;
        if (!Runs)
        {
            return;
        }

        Step step = _program.Steps[_cursor.Index];
        _step = step;
        long current = CurrentScale.AfterTurns(step, _cursor.InnermostTurns);
        bool isPower = step.Kind == StepKind.ConstantPower;
        StepNanowatts = isPower ? CurrentScale.ToNanoamps(current, step.Unit, _cell) : 0;
        _stepNanoamps = isPower ? (int)step.CurrentBound : NanoampsOf(step, step.IsControlled ? step.CurrentBound : current);
        CountHalfCycle(isPower ? step.Current : step.IsControlled ? 0 : _stepNanoamps);
        _limits.Begin(step, _cell, _progress.HalfCycleBeforeCounts);
    }

    private int NanoampsOf(Step step, long current) =>
        step.Kind == StepKind.Rest ? 0 : (int)CurrentScale.ToNanoamps(current, step.Unit, _cell);

    private void CountHalfCycle(long nanoamps)
    {
        int sign = nanoamps > 0 ? 1 : nanoamps < 0 ? -1 : _sign;
        if (sign != _sign)
        {
            HalfCycle++;
            _progress.HalfCycleBeforeCounts = _sign == 0 ? 0 : _progress.HalfCycleCounts;
            _progress.HalfCycleCounts = 0;
        }

        _sign = sign;
    }
}
