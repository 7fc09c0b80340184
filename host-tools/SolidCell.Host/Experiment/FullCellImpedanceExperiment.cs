using SolidCell.Impedance.Assigning;
using SolidCell.Plotting.Figures;

namespace SolidCell.Host.Experiment;

/// <summary>Impedance of full cells after formation and after 300 cycles.</summary>
public sealed class FullCellImpedanceExperiment : PaperExperiment
{
    public override string Name => "ncm-eis";

    public override string Title => "Impedance of full cells with NCM before and after 300 cycles";

    public override IReadOnlyList<string> Cells => ["ncm-ndl"];

    public override IReadOnlyList<OutcomeColumn> Columns { get; } =
    [
        new("SPECTRA", "spectra", 0, cell => cell.Spectra.Count),
        .. Pair("R_bulk", "r_bulk", cell => cell.Bulk),
        .. Pair("R_cathode", "r_cathode", cell => cell.Cathode),
        .. Pair("R_anode", "r_anode", cell => cell.LithiumInterface),
        OutcomeColumns.Hours,
    ];

    public override Figure? OwnFigure(IReadOnlyList<CellOutcome> outcomes) => SpectraFigure.Of(outcomes, true);

    public override IEnumerable<PaperComparison> Compare(IReadOnlyList<CellOutcome> outcomes) => outcomes.SelectMany(cell => new[]
    {
        Compare(cell, "R_bulk", one => one.Bulk, true),
        Compare(cell, "R_cathode", one => one.Cathode, true),
        Compare(cell, "R_anode", one => one.LithiumInterface, false),
    });

    private static OutcomeColumn[] Pair(string name, string key, Func<CellImpedance, DerivedResistance?> resistance) =>
    [
        new($"{name} FIRST ohm cm2", key + "_first_ohm_cm2", 1, cell => ImpedanceColumns.First(cell, resistance)),
        new("LAST", key + "_last_ohm_cm2", 1, cell => ImpedanceColumns.Last(cell, resistance)),
    ];

    /// <summary>The paper gives figures and no number: a resistance has grown when its k = 2 intervals no longer overlap.</summary>
    private static PaperComparison Compare(CellOutcome cell, string name, Func<CellImpedance, DerivedResistance?> resistance, bool grows)
    {
        string found = $"{Findings.Number(ImpedanceColumns.First(cell, resistance), 1, "ohm cm2")} to "
            + Findings.Number(ImpedanceColumns.Last(cell, resistance), 1, "ohm cm2");
        Verdict verdict = cell.Spectra is [{ } first, .., { } last]
            && resistance(first.Cell) is { Ohms: not null } before && resistance(last.Cell) is { Ohms: not null } after
            ? Findings.Judge(after.LowOhms > before.HighOhms == grows) : Verdict.Open;
        return new PaperComparison($"{cell.Cell}: {name} over 300 cycles", grows ? "grows" : "stays", found, verdict);
    }
}
