using SolidCell.Analysis.Shorts;

namespace SolidCell.Host.Experiment;

/// <summary>1000 h at 1.0 mA/cm2 after formation at lower densities.</summary>
public sealed class FormationCyclingExperiment : PaperExperiment
{
    private const double LastFormationDensity = 0.75;

    // The built-in protocol: 10 min of rest, 30 h of formation, 1000 h of cycles.
    private const double FormationHours = 30.17;
    private const double FullHours = FormationHours + 999;

    public override string Name => "cycle-1.0";

    public override bool HasInset => true;

    public override string Title => "Long cycling at 1.0 mA/cm2, 1.0 mAh/cm2 per half-cycle, after formation at 0.25, 0.5 and 0.75 mA/cm2";

    public override IReadOnlyList<OutcomeColumn> Columns { get; } =
        [.. OutcomeColumns.Shorts, OutcomeColumns.FirstOverpotential, OutcomeColumns.LastOverpotential, OutcomeColumns.Hours];

    public override IEnumerable<PaperComparison> Compare(IReadOnlyList<CellOutcome> outcomes) => outcomes.Select(cell => cell.Cell switch
    {
        "bare-li" => ShortsInFormation(cell),
        "ndl-li" => Findings.Survives(cell, "none", FullHours),
        _ => Findings.Shorts(cell, "before the end", 0, FullHours),
    });

    private static PaperComparison ShortsInFormation(CellOutcome cell)
    {
        Verdict verdict = cell.HardShort is { } found ? Findings.Judge(IsInFormation(found)) : cell.TestHours > FormationHours
            ? Verdict.Differs : Verdict.Open;
        return new PaperComparison("bare-li: first hard short", "at 0.75 mA/cm2, in formation", Findings.ShortText(cell), verdict);
    }

    private static bool IsInFormation(ShortOnset found) =>
        found.TestHours < FormationHours && Math.Abs(found.DensityMilliampsPerSquareCentimetre - LastFormationDensity) < 0.01;
}
