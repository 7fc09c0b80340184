using System.Globalization;
using System.Text.RegularExpressions;
using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Units;

/// <summary>Words of other programs and of everyday language, and what they are called here. Edit distance does not find these.</summary>
internal static partial class Synonyms
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["repeat"] = "loop",
        ["cycle"] = "loop",
        ["cycles"] = "loop",
        ["plate"] = "deposit",
        ["plating"] = "deposit",
        ["dissolve"] = "strip",
        ["wait"] = "rest",
        ["pause"] = "rest",
        ["ocv"] = "rest",
        ["cv"] = "hold",
        ["cc"] = "charge",
        ["chg"] = "charge",
        ["dchg"] = "discharge",
        ["ocp"] = "rest",
        ["eis"] = "impedance",
        ["peis"] = "impedance",
        ["geis"] = "impedance",
        ["spectrum"] = "impedance",
        ["duration"] = "for",
        ["time"] = "for",
        ["temperature-range"] = "temperature",
        ["mass"] = "active-mass",
        ["hour"] = "h",
        ["hours"] = "h",
        ["hr"] = "h",
        ["hrs"] = "h",
        ["minute"] = "min",
        ["minutes"] = "min",
        ["mins"] = "min",
        ["sec"] = "s",
        ["secs"] = "s",
        ["second"] = "s",
        ["seconds"] = "s",
        ["day"] = "d",
        ["days"] = "d",
    };

    /// <summary>The word that is meant, if it is among those known in this place; else the closest by spelling, else null.</summary>
    public static string? Meant(string word, IReadOnlyCollection<string> known) =>
        Words.TryGetValue(word, out string? here) && known.Contains(here) ? here : Spelling.Closest(word, known);

    /// <summary>How to write what is not one number with one unit, such as "C/10" or "1 h 30 min"; or nothing.</summary>
    public static string QuantityHint(string text)
    {
        if (CRate().Match(text) is { Success: true } rate
            && decimal.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture) is > 0 and var hours)
        {
            return $"; write `{(1 / hours).ToString("0.####", CultureInfo.InvariantCulture)} C`";
        }

        return Compound().IsMatch(text) ? "; write one number with one unit, such as `90 min` or `1.5 h`" : "";
    }

    [GeneratedRegex(@"^C\s*/\s*([0-9]{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex CRate();

    [GeneratedRegex(@"^[0-9.]+(\s*[a-z]+\s*[0-9.]+\s*[a-z]+|:[0-9:]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Compound();
}
