using System.Text.RegularExpressions;

namespace SolidCell.Protocols.Units;

/// <summary>Reads "0.5 mA/cm2". Says what is wrong in the words of the person who wrote it.</summary>
internal static partial class QuantityReader
{
    /// <summary>The fixture's own bounds (see ProgramReader): times to 1e12 ms, all else to 2e9 of its integer unit.</summary>
    private static decimal Maximum(Dimension dimension) => dimension == Dimension.Time ? 1_000_000_000_000m : 2_000_000_000m;

    /// <summary>True and the quantity, or false and the complaint (without the place).</summary>
    public static bool TryRead(string text, IReadOnlyList<Dimension> expected, out Quantity quantity, out string complaint)
    {
        quantity = default;
        Match match = NumberAndUnit().Match(text.Trim());
        if (!match.Success)
        {
            complaint = $"expected {DimensionNames.Expected(expected)}, but found `{text}`" + Synonyms.QuantityHint(text.Trim());
            return false;
        }

        return DecimalNumber.TryRead(match.Groups["number"].Value, out decimal number, out complaint)
            && TryScale(match, number, expected, out quantity, out complaint);
    }

    private static bool TryScale(
        Match match, decimal number, IReadOnlyList<Dimension> expected, out Quantity quantity, out string complaint)
    {
        quantity = default;
        string unit = match.Groups["unit"].Value.Trim();
        complaint = ComplainAboutUnit(match.Value, unit, expected, out Dimension dimension, out decimal scale);
        if (complaint.Length > 0)
        {
            return false;
        }

        if (Math.Abs(number) > Maximum(dimension) / scale)
        {
            complaint = $"`{match.Value}` is too large";
            return false;
        }

        quantity = new Quantity(dimension, (long)Math.Round(number * scale, MidpointRounding.AwayFromZero));
        complaint = number != 0 && quantity.Value == 0 ? $"`{match.Value}` is too small to be told from 0" : "";
        return complaint.Length == 0;
    }

    private static string ComplainAboutUnit(
        string text, string unit, IReadOnlyList<Dimension> expected, out Dimension dimension, out decimal scale)
    {
        if (!UnitTable.TryFind(unit, out dimension, out scale))
        {
            return ComplainAboutUnknownUnit(text, unit, expected);
        }

        if (expected.Contains(dimension))
        {
            return "";
        }

        string hint = dimension == Dimension.CRate && expected.Contains(Dimension.Temperature) ? "; degrees are written `degC`" : "";
        return $"`{text}` is {DimensionNames.Name(dimension)}; expected {DimensionNames.Expected(expected)}{hint}";
    }

    private static string ComplainAboutUnknownUnit(string text, string unit, IReadOnlyList<Dimension> expected)
    {
        string[] possible = [.. expected.SelectMany(UnitTable.NamesOf)];
        if (Synonyms.QuantityHint(text.Trim()) is { Length: > 0 } hint)
        {
            return $"`{text}` is more than one number{hint}";
        }

        if (unit.Length == 0)
        {
            return $"`{text}` has no unit; write one of {string.Join(", ", possible)}";
        }

        string? close = Synonyms.Meant(UnitTable.Canonical(unit), possible);
        return close is null
            ? $"`{unit}` is not a unit that is known here; write one of {string.Join(", ", possible)}"
            : $"`{unit}` is not a unit; did you mean `{close}`?";
    }

    [GeneratedRegex(@"^(?<number>[+-]?[0-9][0-9.,]*([eE][+-]?[0-9]{1,2})?|[+-]?\.[0-9]+)\s*(?<unit>\D.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAndUnit();
}
