namespace SolidCell.Dashboard.CellTests;

/// <summary>A short circuit as the fixture's detector reported it last. Boot and event number together name its waveform.</summary>
public sealed record ShortView(
    long BootId, long EventNumber, double OnsetSeconds, long ConfidencePercent, string Cause, double MilliampsPerSquareCentimetre,
    double HalfStepMilliampHoursPerSquareCentimetre, double CumulativeMilliampHoursPerSquareCentimetre, double BeforeVolts, double AtVolts,
    double AfterVolts,
    bool IsRecovered, long StepCount, long CycleCount);
