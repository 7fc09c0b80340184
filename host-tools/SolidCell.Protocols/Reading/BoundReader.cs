using SolidCell.Protocols.Model;
using SolidCell.Protocols.Units;
using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Reading;

/// <summary>Reads `at-most`, the largest current of a step that gives a voltage or a power.</summary>
internal sealed class BoundReader(ValueReader values)
{
    public CurrentAmount Read(Fields fields, YamlEntry verb, CurrentAmount current)
    {
        string word = verb.Key.Text;
        bool isPower = CurrentDimensions.IsPower(current);
        if (!isPower && word is not ("hold" or "sweep"))
        {
            if (word is "charge" or "discharge" && fields.Key("at-most") is { } extra)
            {
                values.Problems.Error(extra.At, $"`at-most` goes with `{word}` only when that is a power, such as `{word}: 5 mW`");
            }

            return default;
        }

        if (fields.Key("at-most") is null)
        {
            string example = isPower ? "2 mA" : "0.5 mA/cm2";
            values.Problems.Error(
                verb.Key.At,
                    $"`{word}`{(isPower ? " with a power" : "")} needs `at-most:`, the largest current it may use, such as `at-most: {example}`");
        }

        Quantity? bound = values.Positive(fields.Value("at-most"), "`at-most`", isPower ? [Dimension.Current] : CurrentDimensions.All);
        return bound is { } amount ? CurrentDimensions.ToAmount(amount) : default;
    }
}
