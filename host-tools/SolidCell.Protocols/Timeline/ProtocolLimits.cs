using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Timeline;

/// <summary>What a protocol will do to one cell at most, in that cell's own numbers. Null where nothing bounds it.</summary>
/// <param name="LargestNanoamps">Largest current of any step, without a sign.</param>
/// <param name="LargestStepMilliampHours">Most charge that one step moves.</param>
/// <param name="LongestMilliseconds">Longest duration of the whole.</param>
/// <param name="Turns">Turns of the innermost loops, all together.</param>
/// <param name="UsesRates">True when a current is a C-rate, which needs the cell's capacity.</param>
public sealed record ProtocolLimits(
    long LargestNanoamps, decimal? LargestStepMilliampHours, long? LongestMilliseconds, long Turns, bool UsesRates)
{
    /// <summary>
    /// The limits on a cell of this area (um2), capacity (nAh; 0 for unknown) and active mass (ug; null for the protocol's).
    /// </summary>
    public static ProtocolLimits Of(
        Protocol protocol, long areaSquareMicrometres, long capacityNanoampHours, long? activeMassMicrograms = null)
    {
        Protocol fitted = protocol.For(areaSquareMicrometres, capacityNanoampHours, activeMassMicrograms);
        ProtocolTimeline timeline = ProtocolTimeline.Of(fitted);
        CurrentAmount[] currents = [.. Currents(fitted.Steps, 1)];
        return new ProtocolLimits(
            currents.Select(current => Math.Abs(current.ToNanoamps(fitted.Cell) ?? 0))
                .DefaultIfEmpty(0).Max(),
            timeline.LargestStepMilliampHoursPerSquareCentimetre * (areaSquareMicrometres / 1e8m),
            timeline.TotalMilliseconds,
            timeline.Turns,
            currents.Any(current => current.Unit == CurrentUnit.MicroC));
    }

    private static IEnumerable<CurrentAmount> Currents(IEnumerable<ProtocolStep> steps, int turns) => steps.SelectMany(step => step switch
    {
        LoopStep loop => Currents(loop.Body, loop.Turns),
        TimedStep { IsControlled: true } held => [held.CurrentBound],
        TimedStep timed => [timed.Current, timed.AfterTurns(turns - 1)],
        _ => Array.Empty<CurrentAmount>(),
    });
}
