namespace SolidCell.Core.Schedule;

/// <summary>Which loop each step of a program lies in. Made once for a program.</summary>
public sealed class LoopMap
{
    private readonly int[] _innermost = new int[Program.MaximumSteps];

    public LoopMap(Step[] steps)
    {
        for (int step = 0; step < steps.Length; step++)
        {
            _innermost[step] = Find(steps, step);
        }
    }

    /// <summary>Index of the innermost Loop step whose body holds the step, or -1.</summary>
    public int InnermostAround(int step) => _innermost[step];

    /// <summary>How many loops the step lies in.</summary>
    public int Depth(int step)
    {
        int depth = 0;
        for (int loop = _innermost[step]; loop >= 0; loop = _innermost[loop])
        {
            depth++;
        }

        return depth;
    }

    private static int Find(Step[] steps, int step)
    {
        for (int loop = step + 1; loop < steps.Length; loop++)
        {
            if (steps[loop].Kind == StepKind.Loop && steps[loop].Target <= step)
            {
                return loop;
            }
        }

        return -1;
    }
}
