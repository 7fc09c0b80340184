using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SolidCell.Cards;

/// <summary>
/// What a paper says of a cell besides its area and mass (<see cref="CellCardField"/>), as text it is stored as: a JSON object with its
/// fields in their order, so that equal cards are equal texts. What is not said is not in it.
/// </summary>
public sealed class CellCard
{
    /// <summary>Lithium that 1 mAh/cm2 is, in micrometres: 6.94 g/mol over 96485 C/mol and 0.534 g/cm3.</summary>
    public const double LithiumMicrometresPerCharge = 4.85;

    private readonly SortedDictionary<int, JsonNode> _values = [];

    /// <summary>Null for an empty card.</summary>
    public string? Text => _values.Count == 0 ? null : ToJson().ToJsonString();

    /// <summary>A card that was stored, or null for none; what this program does not know of it is left out.</summary>
    public static CellCard Read(string? text)
    {
        var card = new CellCard();
        try
        {
            foreach ((string name, JsonNode? value) in text is null ? [] : JsonNode.Parse(text)!.AsObject())
            {
                card.Set(name, value?.ToString() ?? "");
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // Written by somebody else's hand.
        }

        return card;
    }

    /// <summary>Takes a field; what is wrong with it as a clause, null for nothing.</summary>
    public string? Set(string name, string value)
    {
        if (CellCardField.Find(name) is not { } field)
        {
            return $"a card has no '{name}'; it has {string.Join(", ", CellCardField.All.Select(known => known.Name))}";
        }

        string text = value.Trim();
        return field.IsNumber ? SetNumber(field, text) : SetText(field, text);
    }

    /// <summary>As <see cref="Set"/>; an empty value takes the field away.</summary>
    public string? Change(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Trim().Length > 0 || CellCardField.Find(name) is null)
        {
            return Set(name, value);
        }

        _values.Remove(PlaceOf(name));
        return null;
    }

    /// <summary>A number of the card, null when it is not said.</summary>
    public double? Number(string name) => _values.TryGetValue(PlaceOf(name), out JsonNode? value) ? (double?)value : null;

    public JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach ((int place, JsonNode value) in _values)
        {
            json[CellCardField.All[place].Name] = value.DeepClone();
        }

        return json;
    }

    /// <summary>The area of the die in square micrometres; 0 when it is not said.</summary>
    public long DieSquareMicrometres => Number("die_mm") is { } diameter ? (long)Math.Round(Math.PI * diameter * diameter / 4 * 1e6) : 0;

    /// <summary>Bulk resistance of the pellet, thickness over conductivity, in ohm cm2; null when one of the two is not said.</summary>
    public double? BulkOhmSquareCentimetres => Number("pellet_um") / 1e4 / (Number("conductivity_ms_cm") / 1e3);

    /// <summary>Lithium of one electrode in mAh/cm2.</summary>
    public double? LithiumMilliampHoursPerSquareCentimetre => Number("lithium_um") / LithiumMicrometresPerCharge;

    /// <summary>What the force presses on, in cm2: the die when the card has one, else the electrode.</summary>
    public double PressedSquareCentimetres(double electrodeSquareCentimetres) =>
        DieSquareMicrometres > 0 ? DieSquareMicrometres / 1e8 : electrodeSquareCentimetres;

    /// <summary>What the pressure rises by on the frame for each mAh/cm2 that adds its lithium's thickness to the stack, in MPa.</summary>
    /// <param name="pressedSquareCentimetres">What the force presses on.</param>
    public double? MegapascalsPerCharge(double pressedSquareCentimetres) =>
        pressedSquareCentimetres > 0 ? Number("frame_n_um") * LithiumMicrometresPerCharge / (pressedSquareCentimetres * 100) : null;

    private static int PlaceOf(string name) =>
        CellCardField.All.Select((field, place) => (field, place)).First(pair => pair.field.Name == name).place;

    private string? SetNumber(CellCardField field, string text)
    {
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
        if (!isNumber || !(number >= field.Least && number <= field.Most))
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"{field.Name} ({field.Meaning}) is a number from {field.Least} to {field.Most}, not '{text}'");
        }

        _values[PlaceOf(field.Name)] = number;
        return null;
    }

    private string? SetText(CellCardField field, string text)
    {
        if (text.Length is 0 or > CellCardField.LongestText || text.Any(char.IsControl))
        {
            return $"{field.Name} ({field.Meaning}) is a text of 1 to {CellCardField.LongestText} characters on one line";
        }

        _values[PlaceOf(field.Name)] = text;
        return null;
    }
}
