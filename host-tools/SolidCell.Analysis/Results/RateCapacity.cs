using SolidCell.Analysis.Cycles;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Results;

/// <summary>Capacity of the discharges at one current density.</summary>
/// <param name="MilliampsPerSquareCentimetre">|current density|.</param>
/// <param name="Discharges">How many.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Least">The smallest.</param>
/// <param name="Most">The largest.</param>
public sealed record RateCapacity(
    double MilliampsPerSquareCentimetre, int Discharges, PassedCharge Mean, PassedCharge Least, PassedCharge Most)
{
    /// <summary>The density over the nominal capacity, in 1/h; null where that is not known.</summary>
    public double? CRate { get; init; }

    /// <summary>In the order of their first discharge; empty for a test at one density, or without an area.</summary>
    /// <param name="test">The test.</param>
    /// <param name="discharges">Set current in nA and charge in nAh of each.</param>
    public static IReadOnlyList<RateCapacity> Of(StoredTest test, IEnumerable<(long Nanoamps, long NanoampHours)> discharges)
    {
        RateCapacity[] rates = [.. discharges
            .GroupBy(one => Areal.MilliampsPerSquareCentimetre(one.Nanoamps, test.AreaSquareMicrometres),
                one => Math.Abs(one.NanoampHours))
            .Where(rate => rate.Key > 0)
            .Select(rate => new RateCapacity(rate.Key, rate.Count(), PassedCharge.Of(test, (long)rate.Average()),
                PassedCharge.Of(test, rate.Min()), PassedCharge.Of(test, rate.Max()))
            {
                CRate = test.CapacityNanoampHours > 0 ? rate.Key * 1e6 * test.AreaSquareCentimetres / test.CapacityNanoampHours : null,
            })];
        return rates.Length > 1 ? rates : [];
    }
}
