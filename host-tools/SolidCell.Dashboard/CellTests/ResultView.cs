using System.Text.Json;
using SolidCell.Analysis.Results;
using SolidCell.Analysis.Shorts;

namespace SolidCell.Dashboard.CellTests;

/// <summary>The result of a test by the stored records. Shorts and charges are given for every test, the rest as the kind of the result says.</summary>
/// <remarks>
/// <para><c>Kind</c>: "critical-current", "first-short", "pulse-resistance", "capacity" or "none": it follows from the protocol.</para>
/// <para><c>CriticalMilliampsPerSquareCentimetre</c>: null for a test that is no staircase; never to be told without the two charges.</para>
/// </remarks>
public sealed record ResultView(
    string Kind, double? CriticalMilliampsPerSquareCentimetre, double HalfStepMilliampHoursPerSquareCentimetre, double CumulativeMilliampHoursPerSquareCentimetre,
    ShortOnset? FirstSoftShort, ShortOnset? FirstHardShort, PulseSummary? Pulses, CapacitySummary? Capacities)
{
    internal static ResultView Of(TestResult found) => new(
        JsonNamingPolicy.KebabCaseLower.ConvertName(found.Kind.ToString()), found.CriticalDensityMilliampsPerSquareCentimetre,
        found.HalfStepMilliampHoursPerSquareCentimetre, found.CumulativeMilliampHoursPerSquareCentimetre, found.FirstSoftShort, found.FirstHardShort,
        found.Pulses, found.Capacities);
}
