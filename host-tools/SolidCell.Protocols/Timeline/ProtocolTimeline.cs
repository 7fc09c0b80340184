using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Timeline;

/// <summary>What a protocol does from begin to end, with loops that change from turn to turn written out unless they are long.</summary>
/// <param name="Rows">The steps; of a loop that is not written out those of its first turn.</param>
/// <param name="TotalMilliseconds">Longest duration of the whole; null where nothing bounds it.</param>
/// <param name="DepositedMilliampHoursPerSquareCentimetre">Most charge of all positive currents; null where nothing bounds it.</param>
/// <param name="StrippedMilliampHoursPerSquareCentimetre">The same of the negative ones, without a sign.</param>
/// <param name="LargestStepMilliampHoursPerSquareCentimetre">Most charge of one step in any turn, of those that are bounded.</param>
/// <param name="Turns">Turns of the innermost loops, all together.</param>
public sealed record ProtocolTimeline(
    IReadOnlyList<TimelineRow> Rows,
    long? TotalMilliseconds,
    decimal? DepositedMilliampHoursPerSquareCentimetre,
    decimal? StrippedMilliampHoursPerSquareCentimetre,
    decimal? LargestStepMilliampHoursPerSquareCentimetre,
    long Turns)
{
    public static ProtocolTimeline Of(Protocol protocol) => new TimelineBuilder(protocol).Build();
}
