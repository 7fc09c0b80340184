using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Compiling;

/// <summary>Steps of a compiled program as a protocol has them, with loops around their bodies; without names and limits.</summary>
internal static class ProgramSteps
{
    public static IReadOnlyList<ProtocolStep> Of(Program program)
    {
        // Loops stand behind their bodies: each takes what came since the step that it jumps back to.
        var steps = new List<(int First, ProtocolStep Step)>();
        for (int i = 0; i < program.Steps.Length; i++)
        {
            Step step = program.Steps[i];
            if (step.Kind == StepKind.Loop)
            {
                int body = steps.FindIndex(earlier => earlier.First >= step.Target);
                ProtocolStep loop = new LoopStep(default, null, step.Turns, [.. steps.Skip(body).Select(inner => inner.Step)]);
                steps.RemoveRange(body, steps.Count - body);
                steps.Add((step.Target, loop));
            }
            else if (step.TakesTime)
            {
                steps.Add((i, Timed(step)));
            }
        }

        return [.. steps.Select(step => step.Step)];
    }

    private static TimedStep Timed(Step step) => new(default, null)
    {
        Kind = step.Kind,
        Verb = "",
        Current = new CurrentAmount(step.Unit, step.Current),
        CurrentPerTurn = step.CurrentPerTurn,
        MillionthsPerTurn = step.MillionthsPerTurn,
        Limits = [],
    };
}
