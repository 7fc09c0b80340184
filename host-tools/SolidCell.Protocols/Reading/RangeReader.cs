using SolidCell.Protocols.Units;
using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Reading;

/// <summary>Reads "-5 V to 5 V".</summary>
internal static class RangeReader
{
    private const string Separator = " to ";

    public static (int Low, int High)? Read(YamlNode? node, string what, Dimension dimension, ValueReader values)
    {
        string? text = values.Text(node, what);
        if (text is null)
        {
            return null;
        }

        string[] ends = text.Split(Separator);
        if (ends.Length != 2)
        {
            string example = DimensionNames.Example(dimension).Trim('`');
            values.Problems.Error(node!.At, $"{what} must be a range, lowest first, such as `LOW to {example}`, but found `{text}`");
            return null;
        }

        return Ends(new YamlScalar(node!.At, ends[0]), new YamlScalar(node.At, ends[1]), what, dimension, values);
    }

    private static (int Low, int High)? Ends(YamlScalar low, YamlScalar high, string what, Dimension dimension, ValueReader values)
    {
        if (values.Quantity(low, what, dimension) is not { } lowest || values.Quantity(high, what, dimension) is not { } highest)
        {
            return null;
        }

        if (lowest.Value < highest.Value)
        {
            return ((int)lowest.Value, (int)highest.Value);
        }

        values.Problems.Error(low.At, $"{what}: the first value must be below the second");
        return null;
    }
}
