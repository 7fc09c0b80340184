using SkiaSharp;
using SolidCell.Plotting.Drawing;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Styles;

namespace SolidCell.Plotting.Files;

/// <summary>Figures as PDF of one page of their size, fonts embedded.</summary>
public static class PdfFigure
{
    public static byte[] Bytes(Figure figure, FigureStyle style)
    {
        using var drawing = new FigureDrawing(figure, style);
        using var memory = new MemoryStream();
        using (SKDocument document = SKDocument.CreatePdf(memory))
        {
            drawing.Draw(document.BeginPage((float)drawing.Width, (float)drawing.Height));
            document.EndPage();
            document.Close();
        }

        return memory.ToArray();
    }
}
