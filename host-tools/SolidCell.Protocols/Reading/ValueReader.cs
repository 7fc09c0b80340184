using System.Globalization;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Units;
using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Reading;

/// <summary>Reads single values and reports what is wrong with them at their place.</summary>
internal sealed class ValueReader(ProblemList problems)
{
    public ProblemList Problems { get; } = problems;

    /// <summary>The text of a scalar; null, with a problem, when it is empty or not a single value.</summary>
    public string? Text(YamlNode? node, string what)
    {
        if (node is null)
        {
            return null;
        }

        if (node is YamlScalar scalar && scalar.Text.Length > 0)
        {
            return scalar.Text;
        }

        Problems.Error(node.At, node is YamlScalar ? $"{what} has no value" : $"{what} must be a single value, not a list or a mapping");
        return null;
    }

    public Quantity? Quantity(YamlNode? node, string what, params Dimension[] expected)
    {
        string? text = Text(node, what);
        if (text is null)
        {
            return null;
        }

        if (QuantityReader.TryRead(text, expected, out Quantity quantity, out string complaint))
        {
            return quantity;
        }

        Problems.Error(node!.At, $"{what}: {complaint}");
        return null;
    }

    /// <summary>A quantity that must be above zero, such as a duration.</summary>
    public Quantity? Positive(YamlNode? node, string what, params Dimension[] expected)
    {
        Quantity? quantity = Quantity(node, what, expected);
        if (quantity is not { Value: <= 0 } wrong)
        {
            return quantity;
        }

        string problem = wrong.Value < 0 ? "is negative" : "is zero";
        Problems.Error(node!.At, $"{what} {problem}; it must be above zero");
        return null;
    }

    /// <summary>A positive quantity that the fixture keeps in 32 bits of its unit.</summary>
    public int? PositiveInt(YamlNode? node, string what, long maximum, Dimension expected)
    {
        Quantity? quantity = Positive(node, what, expected);
        if (quantity is not { } value)
        {
            return null;
        }

        if (value.Value <= maximum)
        {
            return (int)value.Value;
        }

        Problems.Error(node!.At, $"{what} is too long or too large");
        return null;
    }

    public int? Count(YamlNode? node, string what, int maximum)
    {
        string? text = Text(node, what);
        if (text is null)
        {
            return null;
        }

        string digits = text.EndsWith(" turns", StringComparison.Ordinal) ? text[..^" turns".Length] : text;
        if (!decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out decimal count) || count != Math.Floor(count))
        {
            return Refuse(node!, $"{what} must be a whole number such as 32, but found `{text}`");
        }

        return count >= 1 && count <= maximum ? (int)count : Refuse(node!, $"{what} must be 1 to {maximum}, but found {text}");
    }

    public bool? Flag(YamlNode? node, string what)
    {
        string? text = Text(node, what);
        if (text is null || bool.TryParse(text, out _))
        {
            return text is null ? null : bool.Parse(text);
        }

        Problems.Error(node!.At, $"{what} must be true or false, but found `{text}`");
        return null;
    }

    /// <summary>One word of a fixed list.</summary>
    public T? Choice<T>(YamlNode? node, string what, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        string? text = Text(node, what);
        if (text is null)
        {
            return null;
        }

        if (choices.TryGetValue(text, out T value))
        {
            return value;
        }

        Problems.Error(
            node!.At, $"{what} must be one of {string.Join(", ", choices.Keys)}, but found `{text}`{Spelling.Hint(text, choices.Keys)}");
        return null;
    }

    public Fields? Map(YamlNode? node, string what, IReadOnlyCollection<string> known)
    {
        if (node is YamlMap map)
        {
            return new Fields(map, Problems, $"in {what}", known);
        }

        if (node is not null)
        {
            Problems.Error(node.At, $"{what} must hold `key: value` lines, with one of {string.Join(", ", known)}");
        }

        return null;
    }

    private int? Refuse(YamlNode node, string message)
    {
        Problems.Error(node.At, message);
        return null;
    }
}
