namespace SolidCell.Witnesses.HalfCycles;

/// <summary>What one half-cycle of a symmetric cell says of its resistance.</summary>
/// <param name="Number">From 1.</param>
/// <param name="StartHours">When it began.</param>
/// <param name="EndHours">When its last reading was.</param>
/// <param name="MilliampsPerSquareCentimetre">Mean current density, signed.</param>
/// <param name="OhmSquareCentimetres">Area specific resistance: the mean of the voltage over the mean of the current density, bulk and
/// interfaces together.</param>
/// <param name="MilliampHoursPerSquareCentimetre">Charge that it passed, signed.</param>
/// <param name="HighestVolts">The highest |voltage|.</param>
/// <param name="DegreesCelsius">Mean; null where it was not measured.</param>
public sealed record HalfCyclePoint(
    int Number, double StartHours, double EndHours, double MilliampsPerSquareCentimetre, double OhmSquareCentimetres,
    double MilliampHoursPerSquareCentimetre, double HighestVolts, double? DegreesCelsius)
{
    public bool IsPositive => MilliampsPerSquareCentimetre > 0;

    /// <summary>True when the other has the same current, but for its sign, within 5 %.</summary>
    public bool HasCurrentOf(HalfCyclePoint other) =>
        Math.Abs(Math.Abs(MilliampsPerSquareCentimetre) - Math.Abs(other.MilliampsPerSquareCentimetre)) <= 0.05
        * Math.Abs(other.MilliampsPerSquareCentimetre);
}
