using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Compiling;

/// <summary>
/// Currents and capacities per gram of active material. A program knows no mass, so it is compiled for one (docs/decisions/0046).
/// </summary>
public static class PerGram
{
    /// <summary>True when something of the protocol is per gram, so that its program is that of one mass.</summary>
    public static bool IsUsedBy(Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return IsUsedBy(protocol.Steps);
    }

    internal static bool IsUsedBy(TimedStep step) =>
        step.Current.IsPerGram || step.CurrentBound.IsPerGram || step.Limits.Any(limit => limit.IsPerGram);

    /// <summary>The steps with what they are for this cell.</summary>
    /// <exception cref="ProtocolException">The cell's mass is needed and not known.</exception>
    internal static IReadOnlyList<ProtocolStep> Resolve(IReadOnlyList<ProtocolStep> steps, CellSection cell) =>
        [.. steps.Select(step => step switch
        {
            LoopStep loop => loop with { Body = Resolve(loop.Body, cell) },
            TimedStep timed when IsUsedBy(timed) => Resolve(timed, cell),
            _ => step,
        })];

    private static bool IsUsedBy(IEnumerable<ProtocolStep> steps) =>
        steps.Any(step => step is LoopStep loop ? IsUsedBy(loop.Body) : step is TimedStep timed && IsUsedBy(timed));

    private static TimedStep Resolve(TimedStep step, CellSection cell) => step with
    {
        Current = Resolve(step.Current, cell),
        CurrentPerTurn = step.Current.IsPerGram ? Total(step.CurrentPerTurn, cell) : step.CurrentPerTurn,
        CurrentBound = Resolve(step.CurrentBound, cell),
        Limits = [.. step.Limits.Select(limit => Resolve(limit, cell))],
    };

    private static CurrentAmount Resolve(CurrentAmount amount, CellSection cell) =>
        amount.IsPerGram ? new CurrentAmount(amount.Unit, Total(amount.Value, cell)) : amount;

    private static StepLimit Resolve(StepLimit limit, CellSection cell) =>
        limit.IsPerGram ? limit with { Threshold = Total(limit.Threshold, cell), IsPerGram = false } : limit;

    private static long Total(long perGram, CellSection cell) =>
        cell.OfGrams(perGram) ?? throw new ProtocolException("What is given per gram needs the mass of the active material.");
}
