using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Compiling;

/// <summary>Lays nested loops out as the fixture runs them: the body first, then the jump back.</summary>
internal sealed class Flattener
{
    private readonly List<FlatStep> _steps = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public Flattener(IReadOnlyList<ProtocolStep> steps) => Add(steps, !steps.OfType<LoopStep>().Any());

    public IReadOnlyList<FlatStep> Steps => _steps;

    /// <summary>Where a named step begins; a named loop begins with its body.</summary>
    public int IndexOf(string name) => _indexes[name];

    private void Add(IReadOnlyList<ProtocolStep> steps, bool firstBeginsCycle)
    {
        foreach (ProtocolStep step in steps)
        {
            if (step.Name is { } name)
            {
                _indexes[name] = _steps.Count;
            }

            if (step is LoopStep loop)
            {
                AddLoop(loop);
            }
            else
            {
                firstBeginsCycle &= !AddStep(step, firstBeginsCycle);
            }
        }
    }

    private void AddLoop(LoopStep loop)
    {
        int first = _steps.Count;
        Add(loop.Body, !loop.Body.OfType<LoopStep>().Any());
        _steps.Add(new FlatStep(loop, first, false));
    }

    /// <summary>
    /// Unless told otherwise, a cycle begins with the first current of an innermost loop. True when this step takes that part.
    /// </summary>
    private bool AddStep(ProtocolStep step, bool mayBeginCycle)
    {
        var timed = step as TimedStep;
        bool drives = timed is not null && timed.Verb != "rest";
        bool begins = timed?.BeginsCycle ?? (mayBeginCycle && drives);
        _steps.Add(new FlatStep(step, 0, begins));
        return drives;
    }
}
