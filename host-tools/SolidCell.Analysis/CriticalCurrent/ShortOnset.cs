namespace SolidCell.Analysis.CriticalCurrent;

/// <summary>The first short of a kind: where in the test it began, and what the cell had passed until then.</summary>
public sealed record ShortOnset(
    string Kind, double TestHours, double DensityMilliampsPerSquareCentimetre,
    double HalfStepMilliampHoursPerSquareCentimetre, double CumulativeMilliampHoursPerSquareCentimetre);
