using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Exchange;

/// <summary>Writes loops out whose currents change from turn to turn, for formats that cannot count so.</summary>
internal sealed class Unrolling(LossList losses)
{
    /// <summary>The bound that aurora-unicycler sets to its own unrolling (its `_formats/pybamm.py`).</summary>
    private const int MaximumSteps = 10_000;

    private int _written;

    /// <exception cref="ProtocolException">It would be more than 10,000 steps.</exception>
    public IReadOnlyList<ProtocolStep> Of(IReadOnlyList<ProtocolStep> steps) =>
        [.. steps.SelectMany(step => step is LoopStep loop ? Loop(loop) : [step])];

    private IEnumerable<ProtocolStep> Loop(LoopStep loop)
    {
        IReadOnlyList<ProtocolStep> body = Of(loop.Body);
        if (!loop.Body.OfType<TimedStep>().Any(Changes))
        {
            return [loop with { Body = body }];
        }

        _written += loop.Turns * body.Count;
        if (_written > MaximumSteps)
        {
            throw new ProtocolException(
                $"line {loop.At.Line}: a loop whose current changes has to be written out, and that would be more than {MaximumSteps} steps; take fewer turns.");
        }

        losses.Notation($"line {loop.At.Line}, loop", $"the current changes from turn to turn: its {loop.Turns} turns are written out");
        return Enumerable.Range(0, loop.Turns).SelectMany(turn => body.Select(step => Turn(step, turn)));
    }

    private static bool Changes(TimedStep step) => step.CurrentPerTurn != 0 || step.MillionthsPerTurn != 0;

    private static ProtocolStep Turn(ProtocolStep step, int turn) => step switch
    {
        TimedStep timed => timed with
        {
            Current = timed.AfterTurns(turn),
            CurrentPerTurn = 0,
            MillionthsPerTurn = 0,
            Name = turn == 0 ? timed.Name : null,
        },
        LoopStep loop when turn > 0 => loop with { Name = null, Body = [.. loop.Body.Select(inner => Turn(inner, turn))] },
        _ => step,
    };
}
