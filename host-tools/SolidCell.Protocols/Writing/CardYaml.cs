using System.Globalization;
using SolidCell.Cards;

namespace SolidCell.Protocols.Writing;

/// <summary>Writes the card of a protocol's cell.</summary>
internal static class CardYaml
{
    public static void Write(string? text, YamlLines lines)
    {
        var card = CellCard.Read(text);
        if (card.Text is null)
        {
            return;
        }

        lines.Add(2, "card:");
        foreach (CellCardField field in CellCardField.All)
        {
            if (card.ToJson()[field.Name] is { } value)
            {
                lines.Add(4, $"{field.Word}: " + (field.IsNumber ? Number((double)value, field.Unit!) : YamlLines.Scalar(value.ToString())));
            }
        }
    }

    private static string Number(double value, string unit) =>
        ((decimal)value).ToString("0.##########", CultureInfo.InvariantCulture) + " " + unit;
}
