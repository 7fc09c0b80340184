using SolidCell.Core.Detection;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Shorts;

/// <summary>The first short of a kind: where in the test it began, and what the cell had passed until then.</summary>
public sealed record ShortOnset(
    string Kind, double TestHours, double DensityMilliampsPerSquareCentimetre,
    double HalfStepMilliampHoursPerSquareCentimetre, double CumulativeMilliampHoursPerSquareCentimetre)
{
    public bool IsHard => Kind == ShortName.Hard;

    /// <summary>The first of any kind, null for none.</summary>
    public static ShortOnset? First(IEnumerable<StoredShort> shorts) =>
        shorts.MinBy(found => found.OnsetMilliseconds) is { } found ? Of(found) : null;

    /// <summary>The first of one kind, null for none.</summary>
    public static ShortOnset? First(IEnumerable<StoredShort> shorts, ShortKind kind) =>
        First(shorts.Where(found => found.Kind == kind));

    private static ShortOnset Of(StoredShort found) => new(
        ShortName.Of(found.Kind),
        Math.Round(found.OnsetMilliseconds / Hour.Milliseconds, 5),
        Math.Round(Math.Abs(Areal.Milli(found.CurrentDensityNanoampsPerSquareCentimetre)), 3),
        Math.Abs(Areal.Milli(found.StepArealChargeNanoampHoursPerSquareCentimetre)),
        Areal.Milli(found.CumulativeArealChargeNanoampHoursPerSquareCentimetre));
}
