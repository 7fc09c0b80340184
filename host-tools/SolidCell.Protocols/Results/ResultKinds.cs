using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Results;

/// <summary>Says of a protocol what the result of its tests is.</summary>
public static class ResultKinds
{
    /// <summary>Turns of a loop that are looked at; no staircase has more levels.</summary>
    private const int MostTurns = 1000;

    public static ResultKind Of(Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return Of(protocol.Steps, protocol.Cell);
    }

    /// <summary>The same of a compiled program in a cell, which takes less time than reading the file that it was made from.</summary>
    public static ResultKind Of(Program program, CellSection cell)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(cell);
        return Of(ProgramSteps.Of(program), cell);
    }

    /// <summary>The rule itself, also for a test of which only the steps are known that have run.</summary>
    /// <param name="cell">What is in the press.</param>
    /// <param name="hasPulses">True when a step is a pulse.</param>
    /// <param name="isDriven">True when a step holds or moves a current, a voltage or a power.</param>
    /// <param name="currents">The constant currents in their order.</param>
    public static ResultKind Of(CellKind cell, bool hasPulses, bool isDriven, CurrentSequence currents)
    {
        ArgumentNullException.ThrowIfNull(currents);
        if (!isDriven)
        {
            return hasPulses ? ResultKind.PulseResistance : ResultKind.None;
        }

        return cell != CellKind.Symmetric ? ResultKind.Capacity
            : currents.IsStaircase ? ResultKind.CriticalCurrent
            : currents.IsOneWay ? ResultKind.ThresholdCapacity
            : ResultKind.FirstShort;
    }

    private static ResultKind Of(IReadOnlyList<ProtocolStep> all, CellSection cell)
    {
        TimedStep[] steps = [.. All(all).OfType<TimedStep>()];
        return Of(
            cell.Kind,
            steps.Any(step => step.Kind == StepKind.Pulse),
            steps.Any(step => step.Kind == StepKind.ConstantCurrent || step.IsControlled),
            Sequence(all, 0, cell));
    }

    private static IEnumerable<ProtocolStep> All(IEnumerable<ProtocolStep> steps) =>
        steps.SelectMany(step => step is LoopStep loop ? All(loop.Body) : [step]);

    private static CurrentSequence Sequence(IEnumerable<ProtocolStep> steps, int turn, CellSection cell)
    {
        var sequence = new CurrentSequence();
        foreach (ProtocolStep step in steps)
        {
            if (step is LoopStep loop)
            {
                Add(sequence, loop, cell);
            }
            else if (step is TimedStep { Kind: StepKind.ConstantCurrent } timed)
            {
                CurrentAmount amount = timed.AfterTurns(turn);
                sequence.Add(amount.ToNanoamps(cell) ?? amount.Value);
            }
        }

        return sequence;
    }

    private static void Add(CurrentSequence sequence, LoopStep loop, CellSection cell)
    {
        bool changes = loop.Body.OfType<TimedStep>().Any(step => step.CurrentPerTurn != 0 || step.MillionthsPerTurn != 0);
        if (!changes)
        {
            sequence.Add(Sequence(loop.Body, 0, cell), loop.Turns);
            return;
        }

        for (int turn = 0; turn < Math.Min(loop.Turns, MostTurns); turn++)
        {
            sequence.Add(Sequence(loop.Body, turn, cell), 1);
        }
    }
}
