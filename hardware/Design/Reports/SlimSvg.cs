using System.Text;
using System.Text.RegularExpressions;

namespace SolidCell.Hardware.Reports;

/// <summary>
/// KiCad's SVG with its texts as texts: a twentieth of the size, searchable, and without the date, so that the same drawing is the same
/// file.
/// </summary>
public static partial class SlimSvg
{
    public static string Of(string svg)
    {
        string text = Version().Replace(Date().Replace(StrokedText().Replace(svg, ""), " "), "KiCad");
        var slim = new StringBuilder();
        string colour = "#000000";
        foreach (string piece in Pieces().Split(text))
        {
            Match stroke = Stroke().Match(piece);
            colour = stroke.Success ? stroke.Groups[1].Value : colour;
            slim.Append(piece.Replace("opacity=\"0\" stroke-opacity=\"0\"", $"font-family=\"sans-serif\" stroke=\"none\" fill=\"{colour}\"",
                StringComparison.Ordinal));
        }

        return Blank().Replace(slim.Replace("\r", "").ToString(), "\n");
    }

    /// <summary>A file name without blanks and commas: "x-Servo and ranges.svg" becomes "x-servo-and-ranges.svg".</summary>
    public static string NameOf(string file) => file.Replace(",", "", StringComparison.Ordinal).Replace(' ', '-').ToLowerInvariant();

    [GeneratedRegex("<g class=\"stroked-text\">.*?</g>", RegexOptions.Singleline)]
    private static partial Regex StrokedText();

    [GeneratedRegex(@" date [0-9/]+ [0-9:]+ ")]
    private static partial Regex Date();

    /// <summary>A newer KiCad draws the same.</summary>
    [GeneratedRegex(@"KiCad E\.D\.A\. [0-9.]+")]
    private static partial Regex Version();

    [GeneratedRegex("(?=<g )|(?=<text )")]
    private static partial Regex Pieces();

    [GeneratedRegex("stroke:(#[0-9A-F]{6})")]
    private static partial Regex Stroke();

    [GeneratedRegex(@"[ \t]*\n\s*")]
    private static partial Regex Blank();
}
