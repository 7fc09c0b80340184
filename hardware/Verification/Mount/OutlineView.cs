using System.Globalization;
using System.Text.RegularExpressions;

namespace SolidCell.Hardware.Verification.Mount;

/// <summary>One view of a part: OpenSCAD's path and the box around it, in millimetres (y downwards, as SVG has it).</summary>
/// <param name="Path">The <c>d</c> of the path.</param>
/// <param name="Left">Least x.</param>
/// <param name="Top">Least y.</param>
/// <param name="Width">Extent along x.</param>
/// <param name="Height">Extent along y.</param>
public sealed partial record OutlineView(string Path, double Left, double Top, double Width, double Height)
{
    /// <summary>Reads what OpenSCAD exported.</summary>
    public static OutlineView Parse(string svg)
    {
        string path = Data().Match(svg) is { Success: true } match
            ? match.Groups["d"].Value.ReplaceLineEndings(" ").Trim() : throw new VerificationException("OpenSCAD exported no path.");
        double[] numbers = [.. Number().Matches(path).Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture))];
        double[] xs = [.. numbers.Where((_, i) => i % 2 == 0)], ys = [.. numbers.Where((_, i) => i % 2 == 1)];
        return new OutlineView(path, xs.Min(), ys.Min(), xs.Max() - xs.Min(), ys.Max() - ys.Min());
    }

    [GeneratedRegex("<path d=\"(?<d>[^\"]*)\"")]
    private static partial Regex Data();

    [GeneratedRegex(@"-?\d+(\.\d+)?(e-?\d+)?")]
    private static partial Regex Number();
}
