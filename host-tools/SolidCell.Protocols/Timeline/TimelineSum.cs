using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Timeline;

/// <summary>What steps take and move at most, all turns together. Null where nothing bounds it.</summary>
/// <param name="Milliseconds">Longest duration.</param>
/// <param name="Deposited">Charge of positive currents, in mAh/cm2.</param>
/// <param name="Stripped">Charge of negative currents, in mAh/cm2, without a sign.</param>
/// <param name="LargestStep">Most charge of one step that something bounds, in mAh/cm2; null when there is no such step.</param>
/// <param name="Turns">Turns of the innermost loops.</param>
internal sealed record TimelineSum(long? Milliseconds, decimal? Deposited, decimal? Stripped, decimal? LargestStep, long Turns)
{
    private static readonly TimelineSum Nothing = new(0, 0, 0, null, 0);

    /// <summary>True when a step of the loop itself goes by another current in each turn.</summary>
    public static bool Changes(LoopStep loop) =>
        loop.Body.OfType<TimedStep>().Any(step => step.CurrentPerTurn != 0 || step.MillionthsPerTurn != 0);

    /// <summary>Of these steps, once, in a turn of the loop around them, from 0.</summary>
    public static TimelineSum Of(IEnumerable<ProtocolStep> steps, StepEstimate estimate, int turn = 0) =>
        steps.Aggregate(Nothing, (sum, step) => sum.And(step switch
        {
            LoopStep loop => Of(loop, estimate),
            TimedStep timed => Of(timed, estimate, turn),
            _ => Nothing,
        }));

    /// <summary>Of all turns of a loop. Loops within it are the same in each of them.</summary>
    public static TimelineSum Of(LoopStep loop, StepEstimate estimate)
    {
        bool isInnermost = !loop.Body.OfType<LoopStep>().Any();
        TimelineSum sum = Of(loop.Body.OfType<LoopStep>(), estimate).Times(loop.Turns);
        TimedStep[] own = [.. loop.Body.OfType<TimedStep>()];
        sum = !Changes(loop) ? sum.And(Of(own, estimate).Times(loop.Turns))
            : Enumerable.Range(0, loop.Turns).Aggregate(sum, (all, turn) => all.And(Of(own, estimate, turn)));
        return isInnermost ? sum with { Turns = loop.Turns } : sum;
    }

    private static TimelineSum Of(TimedStep step, StepEstimate estimate, int turn)
    {
        long current = step.AfterTurns(turn).Value;
        long? duration = estimate.Milliseconds(step, current);
        decimal? charge = estimate.ArealCharge(step, current, duration);
        return new TimelineSum(duration, current < 0 ? 0 : charge, current < 0 ? charge : 0, charge, 0);
    }

    private TimelineSum And(TimelineSum other) => new(
        Milliseconds + other.Milliseconds, Deposited + other.Deposited, Stripped + other.Stripped,
        other.LargestStep > LargestStep || LargestStep is null ? other.LargestStep : LargestStep, Turns + other.Turns);

    private TimelineSum Times(int turns) => this with
    {
        Milliseconds = Milliseconds * turns,
        Deposited = Deposited * turns,
        Stripped = Stripped * turns,
        Turns = Turns * turns,
    };
}
