using System.Globalization;
using System.Text.RegularExpressions;
using SolidCell.Cards;
using SolidCell.Protocols.Units;
using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Reading;

/// <summary>
/// Reads `card:` under `cell:`: the fields of a cell's card (<see cref="CellCardField"/>), their ranges and units, under their words.
/// </summary>
internal sealed partial class CardReader(ValueReader values)
{
    public static readonly string[] Keys = [.. CellCardField.All.Select(field => field.Word)];

    /// <summary>As a card is stored; null for none.</summary>
    public string? Read(YamlNode? node)
    {
        if (values.Map(node, "`card`", Keys) is not { } fields)
        {
            return null;
        }

        var card = new CellCard();
        foreach (YamlEntry entry in fields.Among(Keys))
        {
            CellCardField field = CellCardField.OfWord(entry.Key.Text)!;
            if (values.Text(entry.Value, $"`{field.Word}`") is { } text)
            {
                Take(card, field, text, entry.Value);
            }
        }

        return card.Text;
    }

    private void Take(CellCard card, CellCardField field, string text, YamlNode node)
    {
        string? value = field.IsNumber ? Number(field, text) : text;
        if (value is null)
        {
            values.Problems.Error(node.At, $"`{field.Word}` is {field.Meaning}, a number in {string.Join(", ", CardUnits.Of(field))}, but found `{text}`");
        }
        else if (card.Set(field.Name, value) is not null)
        {
            values.Problems.Error(node.At, field.IsNumber
                ? string.Create(CultureInfo.InvariantCulture,
                    $"`{field.Word}` ({field.Meaning}) is {field.Least} to {field.Most} {field.Unit}, but found `{text}`")
                : $"`{field.Word}` ({field.Meaning}) is a text of at most {CellCardField.LongestText} characters on one line");
        }
    }

    /// <summary>The number in the field's own unit; null when the text is no number with a unit of the field.</summary>
    private static string? Number(CellCardField field, string text)
    {
        Match match = NumberAndUnit().Match(text);
        return match.Success && CardUnits.Factor(field, UnitTable.Canonical(match.Groups["unit"].Value)) is { } factor
            && decimal.TryParse(match.Groups["number"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? (number * factor).ToString(CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"^(?<number>[+-]?([0-9]{1,9}(\.[0-9]{0,9})?|\.[0-9]{1,9})([eE][+-]?[0-9])?)\s*(?<unit>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAndUnit();
}
