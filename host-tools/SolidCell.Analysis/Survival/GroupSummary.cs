using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Results;

namespace SolidCell.Analysis.Survival;

/// <summary>
/// One quantity over the cells of a group: mean and standard deviation, and the survival curve that takes censored cells for what they are.
/// </summary>
/// <param name="Values">
/// Mean and deviation, each censored cell with the value that it survived; with <paramref name="Curve"/>.Censored above 0 the mean is a
/// lower bound. An interval counts with its middle.
/// </param>
/// <param name="Curve">Failures at the upper end of an interval, which is where the cell is known to have failed.</param>
public sealed record GroupSummary(Spread? Values, SurvivalCurve Curve)
{
    /// <summary>Critical densities, of the first short of any kind or of the first hard one, in mA/cm2.</summary>
    public static GroupSummary OfCritical(IReadOnlyCollection<CriticalInterval> cells) => new(
        Spread.Of([.. cells.Select(cell => cell.Middle)]),
        SurvivalCurve.Of(
            [.. cells.Select(
                cell => new Lifetime(cell.UpToMilliampsPerSquareCentimetre ?? cell.AboveMilliampsPerSquareCentimetre, cell.IsCensored))]));

    /// <summary>Hours to the first short of any kind.</summary>
    public static GroupSummary OfHoursToShort(IReadOnlyCollection<TestResult> cells) =>
        OfLifetimes([.. cells.Select(cell => new Lifetime(cell.Onset?.TestHours ?? cell.TestHours, cell.Onset is null))]);

    /// <summary>Hours to the first hard short.</summary>
    public static GroupSummary OfHoursToHardShort(IReadOnlyCollection<TestResult> cells) =>
        OfLifetimes([.. cells.Select(cell => new Lifetime(cell.FirstHardShort?.TestHours ?? cell.TestHours, cell.FirstHardShort is null))]);

    public static GroupSummary OfLifetimes(IReadOnlyCollection<Lifetime> cells) =>
        new(Spread.Of([.. cells.Select(cell => cell.Value)]), SurvivalCurve.Of(cells));
}
