using System.Globalization;
using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Witnesses.Judging;

/// <summary>
/// The area specific resistance of a cell in which ions alone carry the current is that of the bulk and more. Below 0.95 of it, in two
/// half-cycles of opposite sign one after the other, electrons carry some: for 60 ohm cm2 of bulk and 40 of interface from 43 % of the
/// current on, with 12 of interface from 21 %.
/// </summary>
internal static class IonicFloor
{
    /// <summary>Thickness, conductivity and temperature are known to some percent at best.</summary>
    private const double Share = 0.95;

    public static Witness Of(IReadOnlyList<HalfCyclePoint> points, WitnessCell cell)
    {
        if (cell.BulkOhmSquareCentimetres is not { } bulk)
        {
            return new Witness(WitnessKind.IonicFloor, Verdict.NotJudged,
                "the bulk resistance is not known: a spectrum from 100 kHz on, or thickness and conductivity on the cell's card, would tell it");
        }

        if (points.Count < 2)
        {
            return new Witness(WitnessKind.IonicFloor, Verdict.NotJudged, "fewer than two half-cycles");
        }

        double? at = cell.BulkDegreesCelsius ?? points[0].DegreesCelsius;
        HalfCyclePoint lowest = points.MinBy(point => point.OhmSquareCentimetres / Floor(point, bulk, at))!;
        for (int i = 1; i < points.Count; i++)
        {
            if (points[i].IsPositive != points[i - 1].IsPositive && IsBelow(points[i - 1], bulk, at) && IsBelow(points[i], bulk, at))
            {
                return new Witness(WitnessKind.IonicFloor, Verdict.Proves,
                    Words(points[i], bulk, at, cell.BulkSource) + ", and so had the half-cycle before it", points[i - 1].StartHours);
            }
        }

        return new Witness(WitnessKind.IonicFloor, Verdict.Silent, Words(lowest, bulk, at, cell.BulkSource) + " at the least");
    }

    private static bool IsBelow(HalfCyclePoint point, double bulk, double? at) => point.OhmSquareCentimetres < Floor(point, bulk, at);

    private static double Floor(HalfCyclePoint point, double bulk, double? at) => Share * BulkLaw.At(bulk, at, point.DegreesCelsius);

    private static string Words(HalfCyclePoint point, double bulk, double? at, string source) => string.Create(CultureInfo.InvariantCulture,
        $"half-cycle {point.Number} had {point.OhmSquareCentimetres:0.0} ohm cm2 where ions alone give {BulkLaw.At(bulk, at, point.DegreesCelsius):0.0} and more ({source})");
}
