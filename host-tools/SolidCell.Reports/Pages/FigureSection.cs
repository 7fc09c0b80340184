using SolidCell.Analysis.Cycles;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Files;
using SolidCell.Plotting.Styles;
using SolidCell.Reports.Figures;

namespace SolidCell.Reports.Pages;

/// <summary>The figures of a test, by what its cell has.</summary>
internal static class FigureSection
{
    private static readonly FigureStyle Style = FigureStyle.Page with { Width = 640, RowHeight = 190 };

    public static void Write(Html html, ReportedTest test)
    {
        html.Element("h3", "Figures");
        if (test.Measures.Controlled is { UpPeak: not null } or { DownPeak: not null })
        {
            Add(html, test, new FigureRequest { Kind = FigureKinds.Voltammogram },
                "Current density over voltage of the last cycles; the numbers are those of the cycles.");
        }

        Add(html, test, new FigureRequest(), "Voltage and current density over time; lines are shorts, hard ones solid, soft ones dashed.");
        Add(html, test, new FigureRequest { Kind = FigureKinds.Pressure }, "Voltage and stack pressure over time.");
        if (test.Measures.IsSymmetric)
        {
            Add(html, test, new FigureRequest { Kind = FigureKinds.Overpotential }, "Mean voltage of each complete half-cycle.");
            Add(html, test, new FigureRequest { Kind = FigureKinds.Resistance }, "Area specific resistance of each complete half-cycle.");
        }
        else if (test.Measures.Cycles.Any(cycle => cycle.IsComplete))
        {
            // Of a collector only the efficiency over all strips means something: a single one strips what others have plated.
            if (test.Measures.Result.Capacities?.Plating is null)
            {
                Add(html, test, new FigureRequest
                {
                    Kind = FigureKinds.Capacity,
                }, "Discharge capacity (filled) and coulombic efficiency (open) of complete cycles.");
            }

            Add(html, test, new FigureRequest
            {
                Kind = FigureKinds.Curves,
                Cycles = Ends(test.Measures.Cycles),
            }, "Charge and discharge of the first and the last complete cycle.");
        }

        Add(html, test, new FigureRequest { Kind = FigureKinds.Shorts },
            "Waveforms of shorts at the full rate of the fixture, hard ones first; 0 s is the onset.");
    }

    private static void Add(Html html, ReportedTest test, FigureRequest request, string caption)
    {
        Figure figure;
        try
        {
            figure = TestFigures.Draw(request, [test.Source]);
        }
        catch (FigureException)
        {
            // The test has nothing of the kind: no pressure, no short.
            return;
        }

        if (figure.Panels.Any(panel => panel.Curves.Any(curve => curve.X.Length > 0)))
        {
            html.Raw("<figure class=\"svg\">").Element("figcaption class=note", caption)
                .Raw(SvgFigure.Element(figure, Style, $"t{test.Number}{request.Kind}")).Raw("</figure>\n");
        }
    }

    private static int[] Ends(IReadOnlyList<Cycle> cycles)
    {
        int[] whole = [.. cycles.Where(cycle => cycle.IsComplete).Select(cycle => (int)cycle.Number)];
        return whole.Length == 1 ? whole : [whole[0], whole[^1]];
    }
}
