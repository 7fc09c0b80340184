using SolidCell.Analysis.Cycles;
using SolidCell.Reports.Figures;

namespace SolidCell.Host.Experiment;

/// <summary>Lithium against NCM: 2 cycles at 0.1 C, 300 at 0.3 C.</summary>
public sealed class FullCellExperiment : PaperExperiment
{
    private const int SlowCycles = 2;
    private const int LastCycle = SlowCycles + 300;

    // The paper's numbers, to half a percent, half of the last digit that is printed, and a twentieth.
    private const double LowestFirst = 180.3 * 0.995;
    private const double HighestFirst = 183.2 * 1.005;
    private const double LowestArealFirst = 2.95;
    private const double HighestArealFirst = 3.15;
    private const double LowestLast = 104;
    private const double HighestLast = 115;

    // The paper says that the other anodes short early and gives no number: the first third of the 300 cycles is the choice of this
    // program.
    private const int LatestEarlyCycle = 100;

    public override string Name => "ncm";

    public override string FigureKind => FigureKinds.Capacity;

    public override string Title => "Full cells with NCM: 2 cycles at 0.1 C, 300 at 0.3 C";

    public override IReadOnlyList<string> Cells => ["ncm-bare", "ncm-n", "ncm-dl", "ncm-ndl"];

    public override IReadOnlyList<OutcomeColumn> Columns { get; } =
    [
        new("FIRST mAh/g", "first_discharge_mah_g", 1, cell => Discharge(cell, 1)?.MilliampHoursPerGram),
        new("mAh/cm2", "first_discharge_mah_cm2", 2, cell => Discharge(cell, 1)?.MilliampHoursPerSquareCentimetre),
        new("AT 0.3 C mAh/g", "first_fast_discharge_mah_g", 1, cell => Discharge(cell, SlowCycles + 1)?.MilliampHoursPerGram),
        new("CYCLE 300 mAh/g", "cycle_300_discharge_mah_g", 1, cell => Discharge(cell, LastCycle)?.MilliampHoursPerGram),
        new("FIRST CE %", "first_coulombic_efficiency_percent",
            1, cell => cell.Cycles.FirstOrDefault(cycle => cycle.IsComplete)?.CoulombicEfficiencyPercent),
        new("CYCLES", "complete_cycles", 0, cell => cell.Cycles.Count(cycle => cycle.IsComplete)),
        .. OutcomeColumns.Shorts,
        OutcomeColumns.Hours,
    ];

    public override IEnumerable<PaperComparison> Compare(IReadOnlyList<CellOutcome> outcomes) =>
        outcomes.SelectMany(cell => cell.Cell == "ncm-ndl" ? CompareCapacity(cell) : [CompareShort(cell)]);

    private static IEnumerable<PaperComparison> CompareCapacity(CellOutcome cell)
    {
        HalfCycle? first = Discharge(cell, 1), last = Discharge(cell, LastCycle);
        yield return Within("first discharge", "180.3 to 183.2 mAh/g", first?.MilliampHoursPerGram, 1, "mAh/g", LowestFirst, HighestFirst);
        yield return Within("first discharge per area", "3.0 to 3.1 mAh/cm2", first?.MilliampHoursPerSquareCentimetre, 2, "mAh/cm2",
            LowestArealFirst, HighestArealFirst);
        yield return Within("cycle 300 at 0.3 C", "109.7 mAh/g", last?.MilliampHoursPerGram, 1, "mAh/g", LowestLast, HighestLast);
        yield return Findings.Survives(cell, "none in 300 cycles", cell.CameToItsEnd ? cell.TestHours : double.MaxValue);
    }

    private static PaperComparison CompareShort(CellOutcome cell)
    {
        int cycle = cell.Cycles.Count(one => cell.HardShort is { } found && one.Charge.StartHours < found.TestHours);
        string found = cell.HardShort is null ? Findings.ShortText(cell) : $"in cycle {cycle}, {Findings.ShortText(cell)}";
        Verdict verdict = cell.HardShort is not null ? Findings.Judge(cycle <= LatestEarlyCycle)
            : cell.CameToItsEnd || cell.Cycles.Count > LatestEarlyCycle ? Verdict.Differs
            : Verdict.Open;
        return new PaperComparison($"{cell.Cell}: first hard short", $"early (taken as up to cycle {LatestEarlyCycle})", found, verdict);
    }

    private static PaperComparison Within(
        string what, string paper, double? found, int decimals, string unit, double lowest, double highest) => new(
        "ncm-ndl: " + what, paper, Findings.Number(found, decimals, unit),
        found is { } value ? Findings.Judge(value >= lowest && value <= highest) : Verdict.Open);

    private static HalfCycle? Discharge(CellOutcome cell, int cycle) =>
        cell.Cycles.Count >= cycle && cell.Cycles[cycle - 1] is { IsComplete: true } found ? found.Discharge : null;
}
