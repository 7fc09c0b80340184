using System.Globalization;
using System.Text.RegularExpressions;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Units;
using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Reading;

/// <summary>Reads `conditions:`, such as `pressure: 5 MPa +- 10 %` and `temperature: 30 degC +- 1 K`.</summary>
internal sealed partial class ConditionsReader(ValueReader values)
{
    public static readonly string[] Keys = ["pressure", "temperature"];

    private const decimal MillidegreesPerKelvin = 1000m;

    public ConditionsSection Read(YamlNode? node) => values.Map(node, "`conditions`", Keys) is { } fields
        ? new ConditionsSection(
            Value(fields.Value("pressure"), "`pressure`", Dimension.Pressure, "5 MPa +- 10 %"),
            Value(fields.Value("temperature"), "`temperature`", Dimension.Temperature, "30 degC +- 1 K"))
        : ConditionsSection.None;

    private SetValue? Value(YamlNode? node, string what, Dimension dimension, string example)
    {
        string? text = values.Text(node, what);
        if (text is null)
        {
            return null;
        }

        string[] parts = PlusMinus().Split(text);
        if (parts.Length != 2)
        {
            values.Problems.Error(node!.At, $"{what} is a value with its tolerance, such as `{example}`, but found `{text}`");
            return null;
        }

        Quantity? set = values.Quantity(new YamlScalar(node!.At, parts[0]), what, dimension);
        long? tolerance = Tolerance(new YamlScalar(node.At, parts[1]), what, dimension, set?.Value ?? 0);
        return set is { } value && tolerance is { } off ? new SetValue(value.Value, off) : null;
    }

    /// <summary>In the unit of the dimension: a share of the value, kelvins, or a quantity of its own.</summary>
    private long? Tolerance(YamlScalar node, string what, Dimension dimension, long value)
    {
        Match match = Number().Match(node.Text);
        if (!match.Success)
        {
            return dimension == Dimension.Temperature ? Refuse(node, $"the tolerance of {what} is written `1 K`, but found `{node.Text}`")
                : values.Positive(node, $"the tolerance of {what}", dimension)?.Value;
        }

        bool isShare = match.Groups["unit"].Value == "%";
        if (isShare == (dimension == Dimension.Temperature))
        {
            string example = isShare ? "`1 K`" : "`10 %` or `0.5 MPa`";
            return Refuse(node, $"the tolerance of {what} is written {example}, but found `{node.Text}`");
        }

        decimal number = decimal.Parse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        decimal tolerance = Math.Round(isShare ? number * Math.Abs(value) / 100 : number * MillidegreesPerKelvin);
        return tolerance is > 0 and < int.MaxValue ? (long)tolerance
            : Refuse(node, $"the tolerance of {what} must be above 0 and within reach, but is `{node.Text}`");
    }

    private long? Refuse(YamlScalar node, string message)
    {
        values.Problems.Error(node.At, message);
        return null;
    }

    [GeneratedRegex(@"\s*(?:\+-|\+/-|\u00b1)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex PlusMinus();

    [GeneratedRegex(@"^(?<number>[0-9]{1,6}(\.[0-9]{0,6})?|\.[0-9]{1,6})\s*(?<unit>%|K)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
