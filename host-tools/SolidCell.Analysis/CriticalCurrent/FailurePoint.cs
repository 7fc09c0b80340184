using System.Text.Json.Serialization;
using SolidCell.Analysis.Shorts;

namespace SolidCell.Analysis.CriticalCurrent;

/// <summary>Where in a test a cell failed, and what it had passed until then.</summary>
/// <param name="Mode">Why.</param>
/// <param name="ShortKind">A <see cref="ShortName"/>; null for a failure that is no short.</param>
/// <param name="TestHours">When.</param>
/// <param name="MilliampsPerSquareCentimetre">Current density of the half-step, never negative; that of the step before for a failure at
/// rest.</param>
/// <param name="HalfStepMilliampHoursPerSquareCentimetre">Charge of the half-step until then, never negative.</param>
/// <param name="WorkingMilliampHoursPerSquareCentimetre">Lithium plated on the working electrode until then: all positive charge.</param>
/// <param name="CounterMilliampHoursPerSquareCentimetre">Lithium plated on the counter electrode until then: all negative charge, its sign
/// left out.</param>
/// <param name="ScorePercent">The detector's score of a short, which is a rule and no probability; null for a failure that is no
/// short.</param>
public sealed record FailurePoint(
    [property: JsonIgnore] FailureMode Mode, string? ShortKind, double TestHours, double MilliampsPerSquareCentimetre,
    double HalfStepMilliampHoursPerSquareCentimetre,
    double WorkingMilliampHoursPerSquareCentimetre, double CounterMilliampHoursPerSquareCentimetre, long? ScorePercent)
{
    /// <summary>Charge in both directions.</summary>
    public double TotalMilliampHoursPerSquareCentimetre =>
        Math.Round(WorkingMilliampHoursPerSquareCentimetre + CounterMilliampHoursPerSquareCentimetre, 4);

    /// <summary>
    /// The larger of what was plated on the two electrodes; half of the total when each half-cycle passes as much as the one before.
    /// </summary>
    public double ElectrodeMilliampHoursPerSquareCentimetre =>
        Math.Max(WorkingMilliampHoursPerSquareCentimetre, CounterMilliampHoursPerSquareCentimetre);

    /// <summary>"hard short", "soft short", "voltage limit" or "contact".</summary>
    public string FailedBy => ShortKind switch
    {
        ShortName.Hard => "hard short",
        ShortName.Soft => "soft short",
        _ => FailureName.Of(Mode),
    };
}
