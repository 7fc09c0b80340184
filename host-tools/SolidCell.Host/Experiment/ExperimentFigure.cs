using SolidCell.Plotting.Figures;
using SolidCell.Reports.Figures;
using SolidCell.Simulation;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Experiment;

/// <summary>
/// The figure of an experiment, as the paper prints it: panels of voltage for staircase and long cycling, capacity or curves for full
/// cells. Of realistic cells, which are groups that scatter, it is their survival with its intervals.
/// </summary>
internal static class ExperimentFigure
{
    private const double InsetHours = 4;

    /// <summary>Of these cycles curves are drawn, as far as every cell has them; a cell that fails early has its first two.</summary>
    private static readonly int[] Cycles = [1, 2, 50, 100, 200, 300];

    /// <exception cref="FigureException">The tests have nothing of this kind.</exception>
    public static Figure Draw(StoreDatabase database, ExperimentOptions options, IReadOnlyList<StoredTest> tests)
    {
        if (options.IsRealistic && options.FigureKind is null)
        {
            // The tests were read before they became groups.
            return SurvivalFigure.OfShorts([.. tests.Select(test =>
                new StoredTestSource(database, test with { Group = RealisticCells.MakeOf(test.CellName) ?? test.CellName }))]);
        }

        StoredTestSource[] sources = [.. tests.Select(test => new StoredTestSource(database, test))];
        string kind = options.FigureKind ?? options.Experiment.FigureKind;
        return TestFigures.Draw(
            new FigureRequest
            {
                Kind = kind,
                Layout = kind == FigureKinds.Voltage ? FigureLayouts.Stacked : FigureLayouts.Overlaid,
                Cycles = FigureKinds.IsOfCycles(kind) ? Shared(sources) : [],
                InsetHours = kind == FigureKinds.Voltage && options.Experiment.HasInset ? Inset(sources) : null,
            },
            sources);
    }

    private static int[] Shared(IEnumerable<StoredTestSource> sources)
    {
        int fewest = sources.Min(source => CycledTest.Of(source).Cycles.Count(cycle => cycle.IsComplete));
        return [.. Cycles.Where(cycle => cycle <= fewest)];
    }

    /// <summary>A few cycles in the middle of the test that ended first.</summary>
    private static (double From, double To) Inset(IEnumerable<StoredTestSource> sources)
    {
        double middle = Math.Floor(sources.Min(source => source.HalfCycles() is [.., var last] ? last.EndHours : 0) / 2);
        return (Math.Max(0, middle - InsetHours), Math.Max(InsetHours, middle));
    }
}
