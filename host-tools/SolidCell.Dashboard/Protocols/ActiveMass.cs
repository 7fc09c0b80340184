using SolidCell.Operations;

namespace SolidCell.Dashboard.Protocols;

/// <summary>
/// The mass of the active material in a request: milligrams, 0 for one that is not known, null for what was known before.
/// </summary>
internal static class ActiveMass
{
    public static string? Refusal(double? milligrams) => milligrams is { } mass && mass != 0 && !CellBounds.IsMass(mass)
        ? $"The mass ('active_mass_milligrams') must be above 0 and at most {CellBounds.LargestMassMilligrams} mg, or 0 when it is not known."
        : null;

    public static long? Micrograms(double? milligrams, long? before) =>
        milligrams is { } mass ? mass == 0 ? null : (long)Math.Round(mass * 1e3) : before;
}
