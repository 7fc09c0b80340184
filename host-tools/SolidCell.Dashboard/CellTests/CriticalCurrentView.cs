using SolidCell.Analysis.Shorts;

namespace SolidCell.Dashboard.CellTests;

/// <summary>
/// The critical current density by the stored records, which is never reported without the charge per half-step and the cumulative charge at the
/// onset. Only a staircase (<paramref name="IsStaircase"/>) makes it the cell's; else it is the density that was survived.
/// </summary>
public sealed record CriticalCurrentView(
    bool IsStaircase, double CriticalMilliampsPerSquareCentimetre, double HalfStepMilliampHoursPerSquareCentimetre, double CumulativeMilliampHoursPerSquareCentimetre,
    ShortOnset? FirstSoftShort, ShortOnset? FirstHardShort);
