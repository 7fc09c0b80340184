using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Exchange.Aurora;

/// <summary>
/// The fields of one object, read as aurora-unicycler does: a number may be a string, an empty string is "not set", a rate may be a fraction
/// such as "C/3" or "D/2", and a field that is not known is refused.
/// </summary>
/// <param name="fields">The object.</param>
/// <param name="where">How messages name it.</param>
/// <param name="errors">Where problems go.</param>
internal sealed class AuroraFields(JsonObject fields, string where, List<string> errors)
{
    private const int LongestNumber = 60;

    public void Allow(params string[] known)
    {
        foreach (string name in fields.Select(field => field.Key).Where(name => !known.Contains(name)))
        {
            errors.Add($"{where}: `{name}` is no field of aurora-unicycler {AuroraFile.Version} here{Spelling.Hint(name, known)}");
        }
    }

    public JsonNode? Node(string name) => fields[name];

    public string? Text(string name) => fields[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => Wrong<string>(name, "a text"),
    };

    public decimal? Number(string name) => Parse(name, text => Decimal(text), "a number such as 4.2");

    public decimal Required(string name)
    {
        int before = errors.Count;
        decimal? number = Number(name);
        if (number is null && errors.Count == before)
        {
            errors.Add($"{where}: `{name}` is missing");
        }

        return number ?? 0;
    }

    /// <summary>A C-rate, negative for a discharge: 0.2, "1/5", "C/5", "D/2".</summary>
    public decimal? Rate(string name) => Parse(name, Fraction, "a rate such as 0.2, \"1/5\", \"C/5\" or \"D/2\"");

    public int Count(string name, int usual)
    {
        decimal number = Number(name) ?? usual;
        if (number >= 1 && number <= int.MaxValue && number == Math.Floor(number))
        {
            return (int)number;
        }

        errors.Add($"{where}: `{name}` must be a whole number above 0");
        return 1;
    }

    public bool Flag(string name)
    {
        JsonValueKind kind = fields[name]?.GetValueKind() ?? JsonValueKind.False;
        if (kind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Wrong<string>(name, "true or false");
        }

        return kind == JsonValueKind.True;
    }

    private decimal? Parse(string name, Func<string, decimal?> read, string expected)
    {
        string? text = fields[name] switch
        {
            null => "",
            JsonValue value when value.GetValueKind() is JsonValueKind.String => value.GetValue<string>().Trim(),
            JsonValue value when value.GetValueKind() is JsonValueKind.Number => value.ToJsonString(),
            _ => null,
        };
        return text is { Length: 0 } ? null
            : text is { Length: <= LongestNumber } && read(text) is { } number ? number : Wrong<decimal?>(name, expected);
    }

    private T? Wrong<T>(string name, string expected)
    {
        errors.Add($"{where}: `{name}` must be {expected}, but found {fields[name]!.ToJsonString()}");
        return default;
    }

    private static decimal? Decimal(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private static decimal? Fraction(string text)
    {
        string[] parts = text.Replace(" ", "", StringComparison.Ordinal).Split('/');
        if (parts.Length != 2)
        {
            return Decimal(text);
        }

        string above = parts[0].Replace("C", "", StringComparison.Ordinal).Replace("D", "", StringComparison.Ordinal);
        bool hasOneLetter = parts[0].Length - above.Length <= 1;
        decimal? numerator = above.Length == 0 && parts[0].Length == 1 ? 1 : Decimal(above);
        return hasOneLetter && numerator is { } top && Decimal(parts[1]) is { } bottom && bottom != 0
            ? Quotient(parts[0].Contains('D', StringComparison.Ordinal) ? -top : top, bottom) : null;
    }

    private static decimal? Quotient(decimal top, decimal bottom)
    {
        try
        {
            return top / bottom;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
