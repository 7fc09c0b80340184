using System.Globalization;
using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Witnesses.Judging;

/// <summary>
/// Only lithium that is there can be stripped. When more net charge has left one electrode than its lithium holds, and the voltage has not
/// diverged as it does on an electrode that has run out, electrons have carried the rest. 20 um of lithium are 4.1 mAh/cm2.
/// </summary>
internal static class Inventory
{
    /// <summary>Thickness and area are known to some percent.</summary>
    private const double Share = 1.1;

    /// <summary>An electrode without lithium goes to the limit of the source.</summary>
    private const double DivergedVolts = 1;

    public static Witness Of(IReadOnlyList<HalfCyclePoint> points, WitnessCell cell)
    {
        if (cell.LithiumMilliampHoursPerSquareCentimetre is not { } lithium)
        {
            return new Witness(WitnessKind.Inventory, Verdict.NotJudged, "the thickness of the lithium is not on the cell's card");
        }

        double net = 0, most = 0;
        foreach (HalfCyclePoint point in points)
        {
            double before = net;
            net += point.MilliampHoursPerSquareCentimetre;
            most = Math.Max(most, Math.Abs(net));
            if (Math.Abs(net) > Share * lithium && point.HighestVolts < DivergedVolts)
            {
                double left = (Share * lithium) - (Math.Sign(net) * before);
                double share = Math.Max(0, left / Math.Abs(point.MilliampHoursPerSquareCentimetre));
                return new Witness(WitnessKind.Inventory, Verdict.Proves, Words(net, lithium, point),
                    point.StartHours + (share * (point.EndHours - point.StartHours)));
            }
        }

        return new Witness(WitnessKind.Inventory, Verdict.Silent,
            string.Create(CultureInfo.InvariantCulture, $"{most:0.00} mAh/cm2 net at the most, of {lithium:0.00} in one electrode"));
    }

    private static string Words(double net, double lithium, HalfCyclePoint point) => string.Create(CultureInfo.InvariantCulture,
        $"{Math.Abs(net):0.00} mAh/cm2 net have left the {(net > 0 ? "counter" : "working")} electrode, which has {lithium:0.00}, and the voltage stayed at {point.HighestVolts:0.000} V");
}
