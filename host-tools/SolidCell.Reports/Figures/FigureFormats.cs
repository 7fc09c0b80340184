using System.Text;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Files;
using SolidCell.Plotting.Styles;

namespace SolidCell.Reports.Figures;

/// <summary>Figures in the format that the ending of a file names.</summary>
public static class FigureFormats
{
    private static readonly Dictionary<string, Func<Figure, FigureStyle, byte[]>> Writers = new(StringComparer.OrdinalIgnoreCase)
    {
        [".svg"] = (figure, style) => Encoding.UTF8.GetBytes(SvgFigure.Document(figure, style)),
        [".png"] = PngFigure.Bytes,
        [".pdf"] = PdfFigure.Bytes,
    };

    public static bool IsKnown(string file) => Writers.ContainsKey(Path.GetExtension(file));

    public static byte[] Bytes(string file, Figure figure, FigureStyle style) => Writers[Path.GetExtension(file)](figure, style);
}
