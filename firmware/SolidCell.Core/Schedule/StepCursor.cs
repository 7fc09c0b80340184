namespace SolidCell.Core.Schedule;

/// <summary>Where a program stands: the step, the finished turns of every loop, and the counters that never go back.</summary>
public sealed class StepCursor
{
    private readonly int[] _turns = new int[Program.MaximumSteps];
    private Step[] _steps = new Step[0];
    private int _index = -1;
    private LoopMap _loops = new LoopMap(new Step[0]);

    /// <summary>Index of the running step, or -1 when the program is at its end.</summary>
    public int Index => _index;

    /// <summary>Steps begun in this test, from 1; never resets.</summary>
    public int StepCount { get; private set; }

    /// <summary>Cycles begun in this test, from 1 once one has begun; never resets.</summary>
    public int CycleCount { get; private set; }

    /// <summary>Finished turns of the innermost loop around the running step; 0 outside of loops.</summary>
    public int InnermostTurns
    {
        get
        {
            int loop = _loops.InnermostAround(_index);
            return loop < 0 ? 0 : _turns[loop];
        }
    }

    public void Begin(Step[] steps, LoopMap loops)
    {
        _steps = steps;
        _loops = loops;
        StepCount = 0;
        CycleCount = 0;
        for (int index = 0; index < _turns.Length; index++)
        {
            _turns[index] = 0;
        }

        GoTo(0);
    }

    /// <summary>Goes to a step, through any loops there, to the next one that takes time. False at the end of the program.</summary>
    public bool GoTo(int target)
    {
        if (target < 0 || target > _steps.Length)
        {
            throw Invariant.Broken("a step leads to " + target.ToString() + " in a program of " + _steps.Length.ToString());
        }

        int index = target;
        LeaveLoopsNotAround(index);
        while (index < _steps.Length && _steps[index].Kind == StepKind.Loop)
        {
            _turns[index]++;
            index = _turns[index] < _steps[index].Turns ? _steps[index].Target : index + 1;
            LeaveLoopsNotAround(index);
        }

        bool runs = index < _steps.Length && _steps[index].Kind != StepKind.Stop;
        _index = runs ? index : -1;
        if (runs)
        {
            Count(_steps[index]);
        }

        return runs;
    }

    /// <summary>The step that a reached limit leads to; past the end for <see cref="LimitAction.Stop"/>.</summary>
    public int TargetOf(Limit limit)
    {
        switch (limit.Action)
        {
            case LimitAction.GoTo:
                return limit.Target;
            case LimitAction.LeaveLoop:
                return _loops.InnermostAround(_index) + 1;
            case LimitAction.Stop:
                return _steps.Length;
            default:
                return _index + 1;
        }
    }

    /// <summary>Finished turns of the loops around the running step, outermost first; 0 beyond the depth.</summary>
    public int TurnsAtDepth(int depth)
    {
        int loop = _index < 0 ? -1 : _loops.InnermostAround(_index);
        for (int level = _index < 0 ? 0 : _loops.Depth(_index); level > depth + 1; level--)
        {
            loop = _loops.InnermostAround(loop);
        }

        bool exists = loop >= 0 && depth < _loops.Depth(_index);
        return exists ? _turns[loop] : 0;
    }

    /// <summary>Takes up a test again. Turns are given outermost first.</summary>
    public void Restore(int index, int stepCount, int cycleCount, int[] turns)
    {
        if (index < 0 || index >= _steps.Length)
        {
            throw Invariant.Broken("step " + index.ToString() + " is taken up in a program of " + _steps.Length.ToString());
        }

        _index = index;
        StepCount = stepCount;
        CycleCount = cycleCount;
        int loop = _loops.InnermostAround(index);
        for (int level = _loops.Depth(index) - 1; level >= 0; level--)
        {
            _turns[loop] = turns[level];
            loop = _loops.InnermostAround(loop);
        }
    }

    private void Count(Step step)
    {
        StepCount++;
        if (step.BeginsCycle)
        {
            CycleCount++;
        }
    }

    private void LeaveLoopsNotAround(int index)
    {
        for (int loop = 0; loop < _steps.Length; loop++)
        {
            if (_steps[loop].Kind == StepKind.Loop && (index < _steps[loop].Target || index > loop))
            {
                _turns[loop] = 0;
            }
        }
    }
}
