using System.Globalization;
using SolidCell.Witnesses.Charges;

namespace SolidCell.Witnesses.Judging;

/// <summary>
/// What a full or half cell gives back of what it was given. A leak of a share s of the current makes a charge longer and the discharge
/// after it shorter, so that their ratio falls by about 2 s; warmth, a grown resistance and lost material change both alike and leave it.
/// Judged are cycles at one current and one pair of end voltages, the first of a test left out; a healthy ratio rises with the first ones.
/// </summary>
internal static class ChargeBalance
{
    /// <summary>
    /// A ratio lower by this is none of a healthy cell at one rate: cyclers integrate to 0.1 %, healthy cells vary by less than 1 %.
    /// </summary>
    private const double LeastFall = 0.04;

    /// <summary>
    /// So many cycles running that give back less than this, after the first two: a leak that was there before there was a healthy cycle.
    /// Formation is over by then, and layered oxides on solid electrolytes give back 98 % and more.
    /// </summary>
    private const int LeastPoor = 3;

    private const double PoorRatio = 0.9;

    private const double SameCurrent = 0.1;
    private const double SameVolts = 0.05;
    private const int LeastKnown = 2;
    private const int MostKnown = 8;

    /// <summary>Of the charge before: a cell that only takes less has lost material, and none of its current.</summary>
    private const double LeastCharge = 0.97;

    /// <summary>More than this came out than went in: the discharge did not end where the charge began, and tells nothing.</summary>
    private const double MostRatio = 1.2;

    public static Witness Of(IReadOnlyList<ChargePoint> points)
    {
        Pair[] pairs = [.. Pairs(points).Skip(1).Where(pair => pair.Ratio < MostRatio)];
        var known = new List<Pair>();
        Pair? low = null;
        (Pair Last, double Ratio)? compared = null;
        foreach (Pair pair in pairs)
        {
            Pair[] alike = [.. known.Where(pair.IsLike).TakeLast(MostKnown)];
            if (alike.Length < LeastKnown || alike.All(one => one.Ratio < PoorRatio))
            {
                known.Add(pair);
                if (Poor(known) is { } poor)
                {
                    return poor;
                }

                continue;
            }

            double ratio = Median([.. alike.Select(one => one.Ratio)]), charge = Median([.. alike.Select(one => one.Charge)]);
            double scatter = Median([.. alike.Select(one => Math.Abs(one.Ratio - ratio))]);
            compared = (pair, ratio);
            bool isLow = ratio - pair.Ratio > Math.Max(LeastFall, 6 * scatter) && pair.Charge > LeastCharge * charge;
            if (isLow && low is not null)
            {
                return Suspect(low, pair, ratio);
            }

            low = isLow ? pair : null;
            if (!isLow)
            {
                known.Add(pair);
            }
        }

        return compared is not { } last
            ? new Witness(WitnessKind.ChargeBalance, Verdict.NotJudged,
                $"{LeastKnown + 1} cycles after the first are needed, at one current and between the same voltages")
            : new Witness(WitnessKind.ChargeBalance, Verdict.Silent, string.Create(CultureInfo.InvariantCulture,
                $"the last compared cycle gave back {100 * last.Last.Ratio:0.0} % of its charge, the ones before it {100 * last.Ratio:0.0} %"));
    }

    private static Witness? Poor(IReadOnlyList<Pair> known)
    {
        Pair[] last = [.. known.Skip(1).TakeLast(LeastPoor)];
        return last.Length == LeastPoor && last.All(pair => pair.Ratio < PoorRatio && pair.IsLike(last[0]))
            ? new Witness(WitnessKind.ChargeBalance, Verdict.Suspects, string.Create(CultureInfo.InvariantCulture,
                $"{LeastPoor} cycles running, none of them the first two, gave back {100 * last.Min(pair => pair.Ratio):0.0} to {100 * last.Max(pair => pair.Ratio):0.0} % of their charge; after its formation a healthy cell gives back 98 % and more"), last[0].StartHours)
            : null;
    }

    private static Witness Suspect(Pair first, Pair second, double ratio)
    {
        double density = first.MilliampsPerSquareCentimetre, share = (ratio - Math.Max(first.Ratio, second.Ratio)) / 2;
        return new Witness(WitnessKind.ChargeBalance, Verdict.Suspects, string.Create(CultureInfo.InvariantCulture,
            $"two cycles running gave back {100 * first.Ratio:0.0} and {100 * second.Ratio:0.0} % of a charge that was not smaller, the ones before {100 * ratio:0.0} %: some {100 * share:0} % of {density:0.##} mA/cm2 leaks, about {first.MeanVolts / (share * density):0.#} kohm cm2"),
            first.StartHours);
    }

    private static IEnumerable<Pair> Pairs(IReadOnlyList<ChargePoint> points) => points.Zip(points.Skip(1))
        .Where(two => two.First.IsCharge && !two.Second.IsCharge).Select(two => new Pair(two.First, two.Second));

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values.Length % 2 == 1 ? values[values.Length / 2] : (values[(values.Length / 2) - 1] + values[values.Length / 2]) / 2;
    }

    /// <summary>A charge and the discharge after it.</summary>
    private sealed record Pair(ChargePoint In, ChargePoint Out)
    {
        public double Ratio => Out.MilliampHoursPerSquareCentimetre / In.MilliampHoursPerSquareCentimetre;

        public double Charge => In.MilliampHoursPerSquareCentimetre;

        public double StartHours => In.StartHours;

        public double MilliampsPerSquareCentimetre => In.MilliampsPerSquareCentimetre;

        public double MeanVolts => (In.EndVolts + Out.EndVolts) / 2;

        public bool IsLike(Pair other) => Alike(In, other.In) && Alike(Out, other.Out);

        private static bool Alike(ChargePoint one, ChargePoint other) =>
            Math.Abs(one.MilliampsPerSquareCentimetre - other.MilliampsPerSquareCentimetre)
                <= SameCurrent * Math.Abs(other.MilliampsPerSquareCentimetre)
            && Math.Abs(one.EndVolts - other.EndVolts) <= SameVolts;
    }
}
