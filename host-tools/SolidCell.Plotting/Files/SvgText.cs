using System.Globalization;
using System.Text.RegularExpressions;

namespace SolidCell.Plotting.Files;

/// <summary>
/// Makes what Skia writes an SVG that people can edit: Skia places each glyph of a text on its own, names one font, and writes six digits.
/// </summary>
internal static partial class SvgText
{
    private const double CentredFrom = 0.25;
    private const double EndFrom = 0.75;

    /// <summary>The elements within the outer one.</summary>
    public static string Rewrite(string svg, IReadOnlyList<string> fonts)
    {
        string names = string.Join(", ", fonts.Select(font => font.Contains(' ', StringComparison.Ordinal) ? $"'{font}'" : font));
        names = fonts is ["inherit"] ? "inherit" : names + ", sans-serif";
        string inner = Inner().Match(svg).Groups["inner"].Value;
        inner = Cleared().Replace(inner, "");
        inner = Text().Replace(inner, match => Anchored(match, names));
        inner = Tag().Replace(inner, tag => Digits().Replace(tag.Value, Rounded));
        return inner.Replace("\t", "", StringComparison.Ordinal);
    }

    private static string Rounded(Match number) =>
        double.Parse(number.Value, CultureInfo.InvariantCulture).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>
    /// One text with an anchor. A label's place is its beginning, middle or end, so the share of it left of the place says which.
    /// </summary>
    private static string Anchored(Match text, string fonts)
    {
        double[] x = [.. Numbers().Matches(text.Groups["x"].Value)
            .Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))];
        string words = text.Groups["words"].Value.Trim();
        double glyph = x.Length > 1
            ? (x[^1] - x[0]) / (x.Length - 1) : double.Parse(text.Groups["size"].Value, CultureInfo.InvariantCulture) * 0.55;
        double width = x[^1] - x[0] + glyph;
        double share = -x[0] / width;
        (string anchor, double shift) = share < CentredFrom ? ("start", x[0]) : share < EndFrom ? ("middle", 0) : ("end", 0);
        string y = text.Groups["y"].Value;
        return string.Create(CultureInfo.InvariantCulture,
            $"<text{text.Groups["before"].Value} font-family=\"{fonts}\" text-anchor=\"{anchor}\" x=\"{shift:0.##}\" y=\"{y}\">{words}</text>");
    }

    /// <summary>A canvas that is cleared to nothing is written as a black sheet.</summary>
    [GeneratedRegex("""<rect width="[^"]*" height="[^"]*"/>\s*""")]
    private static partial Regex Cleared();

    [GeneratedRegex("<svg[^>]*>(?<inner>.*)</svg>", RegexOptions.Singleline)]
    private static partial Regex Inner();

    [GeneratedRegex("""<text(?<before>[^>]*? font-size="(?<size>[\d.]+)"[^>]*?) font-family="[^"]*" x="(?<x>[^"]*)" y="(?<y>-?[\d.]+)[^"]*">(?<words>.*?)</text>""", RegexOptions.Singleline)]
    private static partial Regex Text();

    [GeneratedRegex(@"-?[\d.]+(e-?\d+)?")]
    private static partial Regex Numbers();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"-?\d+\.\d{3,}(e-?\d+)?")]
    private static partial Regex Digits();
}
