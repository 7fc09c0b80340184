using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Timeline;

/// <summary>How long a test by a protocol takes on one cell.</summary>
/// <param name="Milliseconds">The longest it takes; null where nothing bounds it, or a limit leads back to an earlier step.</param>
/// <param name="IsExact">True when only time and charge end its steps; else a voltage, a current or the like may end it earlier.</param>
/// <param name="EndsByShort">True when a short stops it before its time.</param>
public sealed record PlannedLength(long? Milliseconds, bool IsExact, bool EndsByShort)
{
    private static readonly LimitQuantity[] Timed =
    [
        LimitQuantity.StepMilliseconds, LimitQuantity.StepChargeNanoampHours,
        LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre,
    ];

    /// <summary>The length on a cell of this area (um2) and capacity (nAh; 0 for unknown), without waits after power cuts.</summary>
    public static PlannedLength Of(Protocol protocol, long areaSquareMicrometres, long capacityNanoampHours)
    {
        Protocol fitted = protocol.For(areaSquareMicrometres, capacityNanoampHours);
        StepLimit[] limits = [.. Limits(fitted.Steps)];
        bool jumps = limits.Any(limit => limit.Action == LimitAction.GoTo);
        bool isExact = limits.All(limit => limit.Action == LimitAction.Next && Timed.Contains(limit.Quantity));
        return new PlannedLength(
            jumps ? null : ProtocolTimeline.Of(fitted).TotalMilliseconds, isExact,
            protocol.On.SoftShort == ShortResponse.Stop || protocol.On.HardShort == ShortResponse.Stop);
    }

    private static IEnumerable<StepLimit> Limits(IEnumerable<ProtocolStep> steps) => steps.SelectMany(step => step switch
    {
        LoopStep loop => Limits(loop.Body),
        TimedStep timed => timed.Limits,
        _ => [],
    });
}
