using SolidCell.Impedance.Assigning;
using SolidCell.Plotting.Figures;

namespace SolidCell.Host.Experiment;

/// <summary>Impedance of symmetric cells against storage time: a spectrum every hour of two days.</summary>
public sealed class StorageImpedanceExperiment : PaperExperiment
{
    /// <summary>A slope is one when it is so many standard errors from 0.</summary>
    private const double Significant = 3;

    /// <summary>A cell is stable when its resistance grows by less than this part in all; the paper gives figures and no number.</summary>
    private const double StableShare = 0.05;

    public override string Name => "storage-eis";

    public override string Title => "Impedance of symmetric cells against storage time, a spectrum every hour of two days";

    public override IReadOnlyList<OutcomeColumn> Columns { get; } =
    [
        new("SPECTRA", "spectra", 0, cell => cell.Spectra.Count),
        new("R_bulk FIRST ohm cm2", "r_bulk_first_ohm_cm2", 1, cell => ImpedanceColumns.First(cell, Bulk)),
        new("LAST", "r_bulk_last_ohm_cm2", 1, cell => ImpedanceColumns.Last(cell, Bulk)),
        new("R_i FIRST ohm cm2", "r_i_first_ohm_cm2", 1, cell => ImpedanceColumns.First(cell, Interface)),
        new("LAST", "r_i_last_ohm_cm2", 1, cell => ImpedanceColumns.Last(cell, Interface)),
        new("R_i ohm cm2/h^0.5", "r_i_ohm_cm2_per_root_hour", 3, cell => ImpedanceColumns.Growth(cell, Interface)?.Slope),
        OutcomeColumns.Hours,
    ];

    public override Figure? OwnFigure(IReadOnlyList<CellOutcome> outcomes) => SpectraFigure.Of(outcomes, false);

    public override IEnumerable<PaperComparison> Compare(IReadOnlyList<CellOutcome> outcomes)
    {
        foreach (CellOutcome cell in outcomes)
        {
            bool grows = cell.Cell is "bare-li" or "n-li";
            yield return CompareTrend(cell, "R_bulk", Bulk, grows);
            yield return CompareTrend(cell, "R_i", Interface, grows);
        }

        if (outcomes.Count > 1)
        {
            yield return CompareOrder(outcomes);
        }
    }

    private static DerivedResistance? Bulk(CellImpedance cell) => cell.Bulk;

    private static DerivedResistance? Interface(CellImpedance cell) => cell.LithiumInterface;

    private static PaperComparison CompareTrend(
        CellOutcome cell, string name, Func<CellImpedance, DerivedResistance?> resistance, bool grows)
    {
        string what = $"{cell.Cell}: {name} over storage";
        string paper = grows ? "grows" : "stays stable";
        if (ImpedanceColumns.Growth(cell, resistance) is not { } growth)
        {
            return new PaperComparison(what, paper, "too few spectra", Verdict.Open);
        }

        bool isRising = growth.Slope > Significant * growth.StandardError;
        bool isStable = Math.Abs(growth.Last - growth.First) < StableShare * growth.First;
        string found = $"{Findings.Number(growth.First, 1, "ohm cm2")} to {Findings.Number(growth.Last, 1, "ohm cm2")}";
        return new PaperComparison(what, paper, found, Findings.Judge(grows ? isRising : isStable));
    }

    private static PaperComparison CompareOrder(IReadOnlyList<CellOutcome> outcomes)
    {
        double?[] last = [.. outcomes.Select(cell => ImpedanceColumns.Last(cell, Interface))];
        string found = string.Join(", ", outcomes.Select((cell, i) => $"{cell.Cell} {Findings.Number(last[i], 1, "ohm cm2")}"));
        Verdict verdict = last.Any(value => value is null)
            ? Verdict.Open : Findings.Judge(last.Zip(last.Skip(1)).All(pair => pair.First > pair.Second));
        return new PaperComparison("order of R_i after storage", "bare > N > DL > NDL", found, verdict);
    }
}
