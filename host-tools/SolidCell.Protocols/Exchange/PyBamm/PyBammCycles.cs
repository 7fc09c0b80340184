using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>
/// Lays an experiment out: what is repeated is a loop, and a tuple is a cycle, which begins with its first current. Steps that stand alone
/// are cycles too in PyBaMM; here only tuples are marked.
/// </summary>
internal sealed class PyBammCycles(PyBammSteps reader, PyBammStepImport import)
{
    private const string Rest = "rest";

    public IReadOnlyList<ProtocolStep> Read(IReadOnlyList<PythonValue> items)
    {
        var steps = new List<ProtocolStep>();
        Add(items, steps);
        return WithoutUsualMark(steps);
    }

    private void Add(IReadOnlyList<PythonValue> items, List<ProtocolStep> steps)
    {
        foreach (PythonValue item in items)
        {
            if (item is PythonRepeat repeat)
            {
                IReadOnlyList<ProtocolStep> body = Read(repeat.Items);
                steps.AddRange(body.Count == 0 ? [] : [new LoopStep(new Position(repeat.Line, 1), null, repeat.Times, body)]);
            }
            else if (item is PythonList list)
            {
                int first = steps.Count;
                Add(list.Items, steps);
                Mark(steps, first);
            }
            else if (import.Read(reader.Read(item), steps.LastOrDefault()) is { } step)
            {
                steps.Add(step);
            }
        }
    }

    private static void Mark(List<ProtocolStep> steps, int first)
    {
        int driven = steps.FindIndex(first, IsDriven);
        if (driven >= 0)
        {
            steps[driven] = (TimedStep)steps[driven] with { BeginsCycle = true };
        }
    }

    /// <summary>The first current of a list without loops begins a cycle anyway.</summary>
    private static List<ProtocolStep> WithoutUsualMark(List<ProtocolStep> steps)
    {
        int driven = steps.FindIndex(IsDriven);
        if (driven >= 0 && !steps.OfType<LoopStep>().Any())
        {
            steps[driven] = (TimedStep)steps[driven] with { BeginsCycle = null };
        }

        return steps;
    }

    private static bool IsDriven(ProtocolStep step) => step is TimedStep timed && timed.Verb != Rest;
}
