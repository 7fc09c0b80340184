using SolidCell.Analysis.Survival;
using SolidCell.Simulation;

namespace SolidCell.Host.Experiment;

/// <summary>One quantity of one make of cell, over its cells.</summary>
internal sealed record CellGroup(string Make, string Quantity, string Unit, string JsonName, GroupSummary Summary)
{
    /// <summary>Critical densities where the experiment has them, else hours to the shorts.</summary>
    public static IEnumerable<CellGroup> Of(IReadOnlyList<CellOutcome> cells) => cells
        .GroupBy(cell => RealisticCells.MakeOf(cell.Cell) ?? cell.Cell)
        .SelectMany(group => Of(group.Key, [.. group]));

    private static IEnumerable<CellGroup> Of(string make, IReadOnlyList<CellOutcome> cells)
    {
        if (cells.All(cell => cell.Result.CriticalCurrent is not null))
        {
            yield return new CellGroup(make, "CCD soft", "mA/cm2", "ccd_soft_ma_cm2",
                GroupSummary.OfCritical([.. cells.Select(cell => cell.Result.CriticalCurrent!.Soft)]));
            yield return new CellGroup(make, "CCD hard", "mA/cm2", "ccd_hard_ma_cm2",
                GroupSummary.OfCritical([.. cells.Select(cell => cell.Result.CriticalCurrent!.Hard)]));
            yield break;
        }

        yield return new CellGroup(make, "first short", "h", "first_short_h",
            GroupSummary.OfHoursToShort([.. cells.Select(cell => cell.Result)]));
        yield return new CellGroup(make, "first hard short", "h", "first_hard_short_h",
            GroupSummary.OfHoursToHardShort([.. cells.Select(cell => cell.Result)]));
    }
}
