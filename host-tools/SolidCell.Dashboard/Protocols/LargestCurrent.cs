using SolidCell.Core.Schedule;
using SolidCell.Protocols;

namespace SolidCell.Dashboard.Protocols;

/// <summary>The largest current of either sign that a protocol sets on a cell, the last turn of each staircase included.</summary>
internal static class LargestCurrent
{
    /// <summary>In nanoamperes; null when one is a C-rate and the cell has no capacity.</summary>
    public static long? Of(Protocol protocol, long areaSquareMicrometres, long? capacityNanoampHours)
    {
        long?[] currents = [.. Amounts(protocol.Steps, 1).Select(amount => amount.ToNanoamps(areaSquareMicrometres, capacityNanoampHours))];
        return currents.Any(current => current is null) ? null : currents.Select(current => Math.Abs(current!.Value)).DefaultIfEmpty(0).Max();
    }

    private static IEnumerable<CurrentAmount> Amounts(IEnumerable<ProtocolStep> steps, int turns) =>
        steps.SelectMany(step => step switch
        {
            LoopStep loop => Amounts(loop.Body, loop.Turns),
            TimedStep { Kind: StepKind.ConstantVoltage } hold => [hold.CurrentBound],
            TimedStep { Kind: not StepKind.Rest } timed => Ends(timed, turns),
            _ => [],
        });

    private static IEnumerable<CurrentAmount> Ends(TimedStep step, int turns) =>
        [step.Current, step.Current with { Value = step.Current.Value + (step.CurrentPerTurn * (turns - 1)) }];
}
