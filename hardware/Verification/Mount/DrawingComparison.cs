using System.Globalization;
using System.Text.RegularExpressions;

namespace SolidCell.Hardware.Verification.Mount;

/// <summary>
/// Whether two drawings show the same part. OpenSCAD's last digits, and the corner at which it begins a path, are those of the processor
/// it runs on: words are compared as they stand, numbers to <see cref="Millimetres"/>, outlines by rings, area and extent.
/// </summary>
public static partial class DrawingComparison
{
    /// <summary>Dimensions this near are one, in millimetres: a fifth of the tightest general tolerance (ISO 2768-m: 0.1 mm).</summary>
    public const double Millimetres = 0.02;

    /// <summary>Areas this near are one, as a part of the larger.</summary>
    private const double AreaPart = 1e-3;

    /// <summary>True when both SVG texts, as <see cref="MountDrawing"/> writes them, show one part.</summary>
    public static bool Same(string one, string other)
    {
        string[] first = one.Split('\n'), second = other.Split('\n');
        return first.Length == second.Length && first.Zip(second).All(lines => SameLine(lines.First, lines.Second));
    }

    private static bool SameLine(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        Match first = Outline().Match(one), second = Outline().Match(other);
        return first.Success == second.Success && SameWords(Outline().Replace(one, ""), Outline().Replace(other, ""))
            && (!first.Success || SameShape(first.Value, second.Value));
    }

    private static bool SameWords(string one, string other) =>
        Number().Replace(one, "#") == Number().Replace(other, "#")
        && Numbers(one).Zip(Numbers(other)).All(pair => Near(pair.First, pair.Second));

    private static bool SameShape(string one, string other)
    {
        double[][] first = Rings(one), second = Rings(other);
        double[] all = [.. first.SelectMany(ring => ring)], others = [.. second.SelectMany(ring => ring)];
        double area = first.Sum(Area), otherArea = second.Sum(Area);
        return first.Length == second.Length && Math.Abs(area - otherArea) <= AreaPart * Math.Max(area, otherArea)
            && Extents(all).Zip(Extents(others)).All(pair => Near(pair.First, pair.Second));
    }

    /// <summary>The rings of a path, each as x, y, x, y …</summary>
    private static double[][] Rings(string path) =>
        [.. path.Split('z').Select(ring => Numbers(ring).ToArray()).Where(ring => ring.Length >= 6)];

    /// <summary>Area of a ring by the shoelace formula, whichever way it runs.</summary>
    private static double Area(double[] ring)
    {
        double twice = 0;
        for (int i = 0; i < ring.Length; i += 2)
        {
            int next = (i + 2) % ring.Length;
            twice += (ring[i] * ring[next + 1]) - (ring[next] * ring[i + 1]);
        }

        return Math.Abs(twice) / 2;
    }

    private static double[] Extents(double[] corners)
    {
        double[] xs = [.. corners.Where((_, i) => i % 2 == 0)], ys = [.. corners.Where((_, i) => i % 2 == 1)];
        return [xs.Min(), xs.Max(), ys.Min(), ys.Max()];
    }

    private static IEnumerable<double> Numbers(string text) =>
        Number().Matches(text).Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture));

    private static bool Near(double one, double other) => Math.Abs(one - other) <= Millimetres;

    [GeneratedRegex(" d=\"M [^\"]*z\"")]
    private static partial Regex Outline();

    [GeneratedRegex(@"-?\d+(\.\d+)?(e-?\d+)?")]
    private static partial Regex Number();
}
