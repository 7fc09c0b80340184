namespace SolidCell.Host.Experiment;

/// <summary>
/// Critical current density of the four anodes. The paper prints numbers for two of them and shows the other two between.
/// </summary>
public sealed class CriticalCurrentExperiment : PaperExperiment
{
    private const double BareDensity = 0.6;
    private const double BothDopantsDensity = 2.8;

    public override string Name => "ccd";

    public override string Title => "Critical current density, 0.1 to 3.2 mA/cm2, 1 h deposition + 1 h stripping each";

    public override IReadOnlyList<OutcomeColumn> Columns { get; } =
    [
        new("CCD SOFT mA/cm2", "ccd_ma_cm2", 2, cell => cell.Result.CriticalCurrent?.Soft.AboveMilliampsPerSquareCentimetre)
        {
            Words = cell => cell.Result.CriticalCurrent?.Soft.Compact,
        },
        new("CCD HARD mA/cm2", "ccd_hard_ma_cm2", 2, cell => cell.Result.CriticalCurrent?.Hard.AboveMilliampsPerSquareCentimetre)
        {
            Words = cell => cell.Result.CriticalCurrent?.Hard.Compact,
        },
        .. OutcomeColumns.Shorts,
        OutcomeColumns.Hours,
    ];

    public override IEnumerable<PaperComparison> Compare(IReadOnlyList<CellOutcome> outcomes)
    {
        foreach (CellOutcome cell in outcomes)
        {
            yield return Compare(cell);
        }

        if (Cells.All(cell => outcomes.Of(cell) is not null))
        {
            yield return Order([.. Cells.Select(cell => outcomes.Of(cell)!)]);
        }
    }

    private static PaperComparison Compare(CellOutcome cell) => cell.Cell switch
    {
        "bare-li" => Compare(cell, "0.6 mA/cm2", BareDensity, BareDensity),
        "ndl-li" => Compare(cell, "2.8 mA/cm2", BothDopantsDensity, BothDopantsDensity),
        _ => Compare(cell, "between 0.6 and 2.8 mA/cm2", BareDensity + 0.01, BothDopantsDensity - 0.01),
    };

    private static PaperComparison Compare(CellOutcome cell, string paper, double lowest, double highest)
    {
        double found = Density(cell);
        string text = cell.Result.CriticalCurrent is { } critical ? critical.Hard.Statement + " mA/cm2" : "-";
        return new PaperComparison($"{cell.Cell}: CCD, first hard short", paper, text,
            IsOpen(cell) ? Verdict.Open : Findings.Judge(found >= lowest && found <= highest));
    }

    private static PaperComparison Order(CellOutcome[] cells)
    {
        bool rises = cells.Zip(cells.Skip(1)).All(pair => Density(pair.First) < Density(pair.Second));
        string found = string.Join(rises ? " < " : ", ", cells.Select(cell => Findings.Number(Density(cell), 2, "").TrimEnd()));
        return new PaperComparison("order of the anodes", "bare-li < n-li < dl-li < ndl-li", found,
            cells.Any(IsOpen) ? Verdict.Open : Findings.Judge(rises));
    }

    private static double Density(CellOutcome cell) => cell.Result.CriticalCurrent?.Hard.AboveMilliampsPerSquareCentimetre ?? 0;

    /// <summary>A cell that was stopped before its hard short could have gone higher.</summary>
    private static bool IsOpen(CellOutcome cell) => cell.HardShort is null && !cell.CameToItsEnd;
}
