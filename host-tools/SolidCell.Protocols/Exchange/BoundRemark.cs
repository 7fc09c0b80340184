using SolidCell.Protocols.Model;
using SolidCell.Protocols.Writing;

namespace SolidCell.Protocols.Exchange;

/// <summary>Lists the bound of a current that a format without one would not give back.</summary>
internal static class BoundRemark
{
    public static void Add(TimedStep step, string where, ProtocolStep? before, SafetySection safety, LossList losses)
    {
        if (HoldBound.Implied(before, step.Microvolts, safety) != step.CurrentBound)
        {
            losses.Treatment(where, $"`at-most: {ExactQuantity.Current(step.CurrentBound)}`: the format bounds no current here",
                "Charge at that current to this voltage first, or set the limit on the other instrument.");
        }
    }
}
