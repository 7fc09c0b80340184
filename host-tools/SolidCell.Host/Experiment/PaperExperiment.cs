using SolidCell.Plotting.Figures;
using SolidCell.Reports.Figures;

namespace SolidCell.Host.Experiment;

/// <summary>
/// An experiment of the paper (ACS Energy Lett. 2025, 10, 2277-2284, doi 10.1021/acsenergylett.5c00656): a built-in protocol, the cells
/// it was done with, the numbers to report, and what the paper says about them.
/// </summary>
public abstract class PaperExperiment
{
    /// <summary>Also the name of the built-in protocol.</summary>
    public abstract string Name { get; }

    public abstract string Title { get; }

    /// <summary>The virtual cells, from the weakest anode to the strongest.</summary>
    public virtual IReadOnlyList<string> Cells => ["bare-li", "n-li", "dl-li", "ndl-li"];

    public abstract IReadOnlyList<OutcomeColumn> Columns { get; }

    /// <summary>What its figure shows where nothing else is asked for.</summary>
    public virtual string FigureKind => FigureKinds.Voltage;

    /// <summary>A figure that is of this experiment alone, in place of that kind; null without one.</summary>
    public virtual Figure? OwnFigure(IReadOnlyList<CellOutcome> outcomes) => null;

    /// <summary>True when some cycles are shown larger in the figure.</summary>
    public virtual bool HasInset => false;

    /// <summary>The paper's statements about the cells that were tested, beside what was found.</summary>
    public abstract IEnumerable<PaperComparison> Compare(IReadOnlyList<CellOutcome> outcomes);
}
