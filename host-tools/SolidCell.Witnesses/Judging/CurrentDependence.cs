using System.Globalization;
using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Witnesses.Judging;

/// <summary>
/// A healthy single-ion pellet has one resistance at every current density, within 2 to 3 %. Where it is 6 % less at a higher density than
/// at the one before, in both directions and with what the temperature explains taken off, an electronic path has formed: often a level or
/// two before it is reported.
/// </summary>
internal static class CurrentDependence
{
    private const double Fall = 0.06;
    private const double PerKelvin = 0.042;

    public static Witness Of(IReadOnlyList<HalfCyclePoint> points)
    {
        List<Level> levels = Level.Split(points);
        Level[] whole = [.. levels.Where(level => level.Positive is not null && level.Negative is not null)];
        if (whole.Length < 3)
        {
            return new Witness(WitnessKind.CurrentDependence, Verdict.NotJudged, "fewer than three current densities in both directions");
        }

        double most = 0;
        for (int i = 1; i < whole.Length; i++)
        {
            double fall = Math.Min(Lost(whole[i - 1].Positive!, whole[i].Positive!), Lost(whole[i - 1].Negative!, whole[i].Negative!));
            most = Math.Max(most, fall);
            if (whole[i].Density > whole[i - 1].Density && fall >= Fall)
            {
                return new Witness(WitnessKind.CurrentDependence, Verdict.Suspects, Words(whole[i - 1], whole[i], fall),
                    whole[i].Positive!.StartHours);
            }
        }

        return new Witness(WitnessKind.CurrentDependence, Verdict.Silent,
            string.Create(CultureInfo.InvariantCulture,
                $"from one density to the next it fell by {100 * most:0.0} % at most over {whole.Length} of them"));
    }

    /// <summary>Share of the resistance that is gone, warmth taken off where both temperatures are known; negative for a rise.</summary>
    private static double Lost(HalfCyclePoint before, HalfCyclePoint now)
    {
        double warmer = now.DegreesCelsius - before.DegreesCelsius ?? 0;
        return 1 - (now.OhmSquareCentimetres / (before.OhmSquareCentimetres * (1 - (PerKelvin * warmer))));
    }

    private static string Words(Level before, Level now, double fall) => string.Create(CultureInfo.InvariantCulture,
        $"from {before.Density:0.###} to {now.Density:0.###} mA/cm2 it fell by {100 * fall:0.0} % in both directions ({before.Positive!.OhmSquareCentimetres:0.0} to {now.Positive!.OhmSquareCentimetres:0.0} ohm cm2); healthy is 2 to 3 %");

    /// <summary>The last half-cycle of each direction at one density.</summary>
    private sealed record Level(double Density, HalfCyclePoint? Positive, HalfCyclePoint? Negative)
    {
        public static List<Level> Split(IReadOnlyList<HalfCyclePoint> points)
        {
            var levels = new List<Level>();
            HalfCyclePoint? first = null;
            foreach (HalfCyclePoint point in points)
            {
                if (first is null || !point.HasCurrentOf(first))
                {
                    first = point;
                    levels.Add(new Level(Math.Abs(point.MilliampsPerSquareCentimetre), null, null));
                }

                levels[^1] = point.IsPositive ? levels[^1] with { Positive = point } : levels[^1] with { Negative = point };
            }

            return levels;
        }
    }
}
