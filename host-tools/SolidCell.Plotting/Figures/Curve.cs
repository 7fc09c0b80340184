using SolidCell.Plotting.Reduction;

namespace SolidCell.Plotting.Figures;

/// <summary>Points joined by a line, or marked by symbols, or both. A Y that is no number is a gap.</summary>
public sealed record Curve(double[] X, double[] Y)
{
    /// <summary>In the legend; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Which colour of the palette.</summary>
    public int Colour { get; init; }

    public CurveLook Look { get; init; }

    /// <summary>True when it belongs to the axis at the right.</summary>
    public bool IsOnRight { get; init; }

    /// <summary>
    /// Each range is one vertical stroke; it begins at the end that is nearer to the one before it, so that a slow curve is not drawn as a
    /// saw.
    /// </summary>
    public static Curve OfRanges(IReadOnlyList<ValueRange> ranges)
    {
        List<double> x = new(ranges.Count * 2);
        List<double> y = new(ranges.Count * 2);
        double last = double.NaN;
        foreach (ValueRange range in ranges)
        {
            bool isFromHigh = Math.Abs(range.High - last) < Math.Abs(range.Low - last);
            x.Add(range.X);
            y.Add(isFromHigh ? range.High : range.Low);
            if (range.High > range.Low)
            {
                x.Add(range.X);
                y.Add(isFromHigh ? range.Low : range.High);
            }

            last = y[^1];
        }

        return new Curve([.. x], [.. y]);
    }
}
