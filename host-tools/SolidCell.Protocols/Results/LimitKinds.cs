using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Results;

/// <summary>Says of a protocol what its limits refer to.</summary>
public static class LimitKinds
{
    /// <summary>
    /// True when a step ends by what is relative to the cell (`2 x start`, `90 % of best`), which a power cut begins anew.
    /// </summary>
    public static bool AreRelative(Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return Any(protocol.Steps);
    }

    private static bool Any(IEnumerable<ProtocolStep> steps) => steps.Any(step => step switch
    {
        LoopStep loop => Any(loop.Body),
        TimedStep timed => timed.Limits.Any(limit =>
            limit.Quantity is LimitQuantity.ThousandthsOfStartVoltage or LimitQuantity.ThousandthsOfBestResistance),
        _ => false,
    });
}
