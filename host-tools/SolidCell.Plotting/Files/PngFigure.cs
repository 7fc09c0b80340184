using SkiaSharp;
using SolidCell.Plotting.Drawing;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Styles;

namespace SolidCell.Plotting.Files;

/// <summary>Figures as PNG, on white.</summary>
public static class PngFigure
{
    private const double PointsPerInch = 72;

    public static byte[] Bytes(Figure figure, FigureStyle style)
    {
        using var drawing = new FigureDrawing(figure, style);
        double scale = style.DotsPerInch / PointsPerInch;
        using SKSurface surface =
            SKSurface.Create(new SKImageInfo((int)Math.Round(drawing.Width * scale), (int)Math.Round(drawing.Height * scale)));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)scale);
        drawing.Draw(surface.Canvas);
        using SKImage image = surface.Snapshot();
        using SKData data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
