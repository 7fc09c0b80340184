using SolidCell.Analysis.Shorts;

namespace SolidCell.Analysis.CriticalCurrent;

/// <summary>
/// The outcome of a stepped-current test. The critical density depends on areal capacity and history, so it is never
/// reported without the charge per half-step and the cumulative charge at the onset.
/// It is 0 when not even the first density was completed. The onset is the first short of any kind, null for a survivor.
/// </summary>
public sealed record CriticalCurrentResult(
    double CriticalDensityMilliampsPerSquareCentimetre, double TestHours, ShortOnset? Onset, ShortOnset? FirstSoftShort, ShortOnset? FirstHardShort,
    double HalfStepMilliampHoursPerSquareCentimetre, double CumulativeMilliampHoursPerSquareCentimetre);
