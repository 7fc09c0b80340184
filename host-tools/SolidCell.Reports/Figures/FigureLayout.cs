using SolidCell.Plotting.Figures;

namespace SolidCell.Reports.Figures;

/// <summary>Panels of one figure out of the sources, as a layout says.</summary>
public static class FigureLayout
{
    private const int MultipleColumns = 2;
    private const double StackedShare = 0.55;
    private const double MultipleShare = 0.6;

    /// <summary>An inset needs a panel of full height.</summary>
    private const double InsetShare = 1;

    /// <param name="layout">One of <see cref="FigureLayouts"/>.</param>
    /// <param name="sources">In their order.</param>
    /// <param name="panel">Draws a panel of some of them; its title is set here.</param>
    /// <param name="description">Of the figure, for screen readers.</param>
    public static Figure Of<T>(string layout, IReadOnlyList<T> sources, Func<IReadOnlyList<T>, Panel> panel, string description)
        where T : notnull
    {
        if (layout == FigureLayouts.Overlaid || sources.Count == 1)
        {
            return new Figure([panel(sources)]) { Description = description };
        }

        bool isStacked = layout == FigureLayouts.Stacked;
        return new Figure([.. sources.Select((source, index) => Sized(Titled(panel([source]), source, index), isStacked))])
        {
            Columns = isStacked ? 1 : MultipleColumns,
            SharesX = isStacked,
            Description = description,
        };
    }

    private static Panel Sized(Panel panel, bool isStacked) =>
        panel with { HeightShare = panel.Inset is not null ? InsetShare : isStacked ? StackedShare : MultipleShare };

    /// <summary>Lettered as journals do: "(a) bare-li".</summary>
    private static Panel Titled<T>(Panel panel, T source, int index)
        where T : notnull => panel with { Title = $"({(char)('a' + (index % 26))}) {source}" };
}
