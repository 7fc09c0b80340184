namespace SolidCell.Analysis.CriticalCurrent;

/// <summary>
/// The critical current density of one cell (n = 1) by a staircase: for the first short of any kind, and for the first hard one. It depends
/// on areal capacity, temperature, pressure and history, so it is never reported without the charges in the two intervals and the
/// conditions of the test.
/// </summary>
/// <param name="Soft">Until the first short of any kind.</param>
/// <param name="Hard">Until the first hard short.</param>
public sealed record CriticalCurrentDensity(CriticalInterval Soft, CriticalInterval Hard)
{
    /// <summary>What counts as the end of survival for <see cref="Soft"/>.</summary>
    public const string SoftCriterion =
        "first short of any kind that the fixture's detector reported, a voltage limit, or lost contact; survived: deposited and stripped to the planned end";

    /// <summary>What counts as the end of survival for <see cref="Hard"/>.</summary>
    public const string HardCriterion =
        "first hard short that the fixture's detector reported, a voltage limit, or lost contact; survived: deposited and stripped to the planned end";
}
