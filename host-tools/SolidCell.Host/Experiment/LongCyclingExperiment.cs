namespace SolidCell.Host.Experiment;

/// <summary>1000 h at 0.5 mA/cm2.</summary>
public sealed class LongCyclingExperiment : PaperExperiment
{
    private const double FullHours = 1000;

    // The text says "after 350 h", the figure shows no number: a tenth to either side is the choice of this program.
    private const double EarliestBareHours = 315;
    private const double LatestBareHours = 385;

    public override string Name => "cycle-0.5";

    public override bool HasInset => true;

    public override string Title => "Long cycling at 0.5 mA/cm2, 0.5 mAh/cm2 per half-cycle, 1000 h";

    public override IReadOnlyList<OutcomeColumn> Columns { get; } =
        [.. OutcomeColumns.Shorts, OutcomeColumns.FirstOverpotential, OutcomeColumns.LastOverpotential, OutcomeColumns.Hours];

    public override IEnumerable<PaperComparison> Compare(IReadOnlyList<CellOutcome> outcomes)
    {
        foreach (CellOutcome cell in outcomes)
        {
            yield return cell.Cell switch
            {
                "bare-li" => Findings.Shorts(cell, "after 350 h (taken as 315 to 385 h)", EarliestBareHours, LatestBareHours),
                "n-li" => Findings.Shorts(cell, "before 1000 h", 0, FullHours),
                _ => Findings.Survives(cell, "none in 1000 h", FullHours),
            };
        }

        if (outcomes.Of("ndl-li") is { } both && outcomes.Of("dl-li") is { } one)
        {
            yield return CompareOverpotential(both, one);
        }
    }

    private static PaperComparison CompareOverpotential(CellOutcome both, CellOutcome one)
    {
        double? lower = OutcomeColumns.LastOverpotential.Value(both), higher = OutcomeColumns.LastOverpotential.Value(one);
        string found = $"{Findings.Number(lower, 1, "mV")} against {Findings.Number(higher, 1, "mV")}";
        return new PaperComparison("ndl-li: overpotential", "below that of dl-li", found,
            lower is null || higher is null ? Verdict.Open : Findings.Judge(lower < higher));
    }
}
