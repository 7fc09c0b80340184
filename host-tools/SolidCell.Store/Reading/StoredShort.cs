namespace SolidCell.Store.Reading;

/// <summary>A short circuit that the fixture's detector reported.</summary>
public sealed record StoredShort(
    long Milliseconds, long Kind, long ConfidencePercent, long OnsetMilliseconds, long HalfCycle,
    long CurrentDensityNanoampsPerSquareCentimetre, long StepArealChargeNanoampHoursPerSquareCentimetre,
    long CumulativeArealChargeNanoampHoursPerSquareCentimetre, long BeforeMicrovolts, long AtMicrovolts, long AfterMicrovolts,
    bool Recovered, long EventNumber, long Cause, long StepCount, long CycleCount);
