using SolidCell.Core.Measurement;

namespace SolidCell.Core.Schedule;

/// <summary>Runs a checked program on a cell: which step, at which set point, and when it is over.</summary>
public sealed class ScheduleRunner
{
    private readonly LimitWatch _limits = new LimitWatch();
    private CellDescription _cell = new CellDescription();
    private int _sign;
    private bool _stops;
    private int _target;

    public Program Program { get; private set; } = new Program();

    public StepCursor Cursor { get; } = new StepCursor();

    public StepProgress Progress { get; } = new StepProgress();

    /// <summary>True between <see cref="Begin"/> and the program's end.</summary>
    public bool IsRunning => Cursor.Index >= 0;

    /// <summary>The running step; only while <see cref="IsRunning"/>.</summary>
    public Step Step => Program.Steps[Cursor.Index];

    /// <summary>Current that the running step asks for; in a constant-voltage step the bound of |current|.</summary>
    public int StepNanoamps { get; private set; }

    /// <summary>1 in the first stretch of one current direction, one more at each reversal.</summary>
    public int HalfCycle { get; private set; }

    /// <summary>Why the last step ended.</summary>
    public StepEndReason StepEnd { get; private set; }

    /// <summary>Why the test ended; meaningful once it no longer runs.</summary>
    public TestEndReason TestEnd { get; private set; }

    public void Begin(Program program, CellDescription cell)
    {
        Load(program, cell);
        Cursor.Begin(program.Steps, new LoopMap(program.Steps));
        Enter();
    }

    /// <summary>Takes up a test in the middle of a step.</summary>
    public void Restore(Program program, CellDescription cell, ResumePoint point)
    {
        Load(program, cell);
        Cursor.Begin(program.Steps, new LoopMap(program.Steps));
        Cursor.Restore(point.StepIndex, point.StepCount, point.CycleCount, point.Turns);
        Enter();
        HalfCycle = point.HalfCycle;
        Progress.Milliseconds = point.StepMilliseconds;
        Progress.ChargeCounts = point.StepChargeCounts;
    }

    /// <summary>True when the running step is over, by a limit or by the response to a short; <see cref="Advance"/> then goes on.</summary>
    public bool IsStepOver(Sample sample)
    {
        Limit? reached = _limits.FirstReached(Progress, sample);
        if (reached != null)
        {
            StepEnd = (StepEndReason)(byte)reached.Quantity;
            _stops = reached.Action == LimitAction.Stop;
            _target = Cursor.TargetOf(reached);
            return true;
        }

        bool stops = (Progress.HardShortSeen && Program.OnHardShort == ShortResponse.Stop)
            || (Progress.SoftShortSeen && Program.OnSoftShort == ShortResponse.Stop);
        if (stops)
            End(StepEndReason.ShortResponse);

        return stops;
    }

    /// <summary>Makes the running step over for a reason outside of the program; the test ends with it.</summary>
    public void End(StepEndReason reason)
    {
        StepEnd = reason;
        _stops = true;
        _target = Program.Steps.Length;
    }

    /// <summary>Goes on after a step that is over. False when the test has ended; <see cref="TestEnd"/> says why.</summary>
    public bool Advance()
    {
        if (Cursor.GoTo(_target))
        {
            Enter();
            return true;
        }

        StepNanoamps = 0;
        TestEnd = _stops ? EndOf(StepEnd) : TestEndReason.Completed;
        return false;
    }

    private void Load(Program program, CellDescription cell)
    {
        Program = program;
        _cell = cell;
        _sign = 0;
        HalfCycle = 0;
    }

    private void Enter()
    {
        Progress.Clear();
        if (!IsRunning)
            return;

        Step step = Step;
        _limits.Begin(step, _cell);
        bool holdsVoltage = step.Kind == StepKind.ConstantVoltage;
        long current = holdsVoltage ? step.CurrentBound : CurrentScale.AfterTurns(step, Cursor.InnermostTurns);
        StepNanoamps = step.Kind == StepKind.Rest ? 0 : (int)CurrentScale.ToNanoamps(current, step.Unit, _cell);
        CountHalfCycle(holdsVoltage ? 0 : StepNanoamps);
    }

    private void CountHalfCycle(int nanoamps)
    {
        int sign = nanoamps > 0 ? 1 : nanoamps < 0 ? -1 : _sign;
        if (sign != _sign)
            HalfCycle++;

        _sign = sign;
    }

    private static TestEndReason EndOf(StepEndReason reason)
    {
        switch (reason)
        {
            case StepEndReason.SoftShort:
            case StepEndReason.HardShort:
            case StepEndReason.ShortResponse:
                return TestEndReason.StoppedByShort;
            case StepEndReason.Operator:
                return TestEndReason.StoppedByOperator;
            case StepEndReason.Fault:
                return TestEndReason.Fault;
            case StepEndReason.PowerCut:
                return TestEndReason.PowerCut;
            default:
                return TestEndReason.StoppedByLimit;
        }
    }
}
