using System.Text.Json;
using SolidCell.Analysis.Conditions;
using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Results;
using SolidCell.Analysis.Shorts;

namespace SolidCell.Dashboard.CellTests;

/// <summary>
/// The result of a test by the stored records. Shorts and charges are given for every test, the rest as the kind of the result says.
/// </summary>
/// <remarks>
/// <para><c>Kind</c>: "critical-current", "threshold-capacity", "first-short", "pulse-resistance", "capacity" or "none": it follows from
/// the protocol.</para>
/// <para><c>CriticalCurrent</c>: null for a test that is no staircase. <c>ThresholdCapacity</c>: null for one whose current goes both
/// ways.</para>
/// </remarks>
public sealed record ResultView(
    string Kind, CriticalCurrentDensity? CriticalCurrent, ThresholdCapacity? ThresholdCapacity,
    double HalfStepMilliampHoursPerSquareCentimetre, double CumulativeMilliampHoursPerSquareCentimetre,
    ShortOnset? FirstSoftShort, ShortOnset? FirstHardShort, PulseSummary? Pulses, CapacitySummary? Capacities,
    TestConditions? Conditions, string? DetectorVersion)
{
    internal static ResultView Of(TestResult found) => new(
        JsonNamingPolicy.KebabCaseLower.ConvertName(found.Kind.ToString()), found.CriticalCurrent, found.ThresholdCapacity,
        found.HalfStepMilliampHoursPerSquareCentimetre, found.CumulativeMilliampHoursPerSquareCentimetre, found.FirstSoftShort,
        found.FirstHardShort,
        found.Pulses, found.Capacities, found.Conditions, found.DetectorVersion);
}
