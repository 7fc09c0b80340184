using System.Globalization;
using SolidCell.Analysis.Spectra;
using SolidCell.Plotting.Files;
using SolidCell.Plotting.Styles;
using SolidCell.Reports.Figures;

namespace SolidCell.Reports.Pages;

/// <summary>
/// The impedance spectra of a test: figure and table of resistances. Nothing for a test without one that could be fitted.
/// </summary>
internal static class SpectraSection
{
    private const int MostRows = 100;

    private static readonly FigureStyle Style = FigureStyle.Page with { Width = 760, RowHeight = 190 };

    public static void Write(Html html, ReportedTest test)
    {
        IReadOnlyList<FittedSpectrum> spectra = FittedSpectra.Of(test.Database, test.Test);
        if (spectra.Count == 0)
        {
            return;
        }

        html.Element("h3", "Impedance");
        html.Raw("<figure class=\"svg\">").Element("figcaption class=note",
                $"Circles: measured. Lines: fit by {spectra[0].Fit.Model}, one model for all {spectra.Count} spectra.")
            .Raw(SvgFigure.Element(SpectraFigure.Of(spectra), Style, $"t{test.Number}impedance")).Raw("</figure>\n");
        string[] names = [.. spectra.SelectMany(one => one.Resistances).Select(pair => pair.Name).Distinct()];
        html.Table(["Hours", "Cycle", .. names.Select(name => $"{name} (ohm, k = 2)")],
            spectra.TakeLast(MostRows).Select(one => Row(one, names)));
        foreach (string correction in LeadText.Corrections(spectra))
        {
            html.Element("p class=note", $"In the spectra, {correction}.");
        }

        if (spectra.Count > MostRows)
        {
            html.Element("p class=note", $"{MostRows} of {spectra.Count} spectra, the last ones; 'solidcell result --json' has all.");
        }
    }

    private static string[] Row(FittedSpectrum one, string[] names) =>
    [
        one.Hours.ToString("F2", CultureInfo.InvariantCulture),
        one.Cycle?.ToString(CultureInfo.InvariantCulture) ?? "",
        .. names.Select(name => one.Resistances.Where(pair => pair.Name == name).Select(pair => ResistanceText.Of(pair.Value))
            .FirstOrDefault("-")),
    ];
}
