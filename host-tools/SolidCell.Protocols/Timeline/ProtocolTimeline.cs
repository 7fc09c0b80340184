using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Timeline;

/// <summary>What a protocol does from begin to end, with loops that change from turn to turn written out.</summary>
public sealed record ProtocolTimeline(
    IReadOnlyList<TimelineRow> Rows,
    long? TotalMilliseconds,
    decimal? DepositedMilliampHoursPerSquareCentimetre,
    decimal? StrippedMilliampHoursPerSquareCentimetre,
    long Turns)
{
    public static ProtocolTimeline Of(Protocol protocol) => new TimelineBuilder(protocol).Build();
}
