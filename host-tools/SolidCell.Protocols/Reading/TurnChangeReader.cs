using System.Globalization;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Reading;

/// <summary>What every turn of a loop does to a current: so much is added, or it is multiplied.</summary>
internal readonly record struct TurnChange(long Added, int Millionths);

/// <summary>Reads `per-turn: 0.1 mA/cm2`, or `per-turn: x 1.25`.</summary>
internal sealed class TurnChangeReader(ValueReader values)
{
    private const decimal LargestFactor = Program.MaximumMillionthsPerTurn / Millionths;
    private const decimal Millionths = 1_000_000m;

    public TurnChange Read(Fields fields, string word, CurrentAmount current)
    {
        if (fields.Value("per-turn") is YamlScalar { Text: ['x', ..] } factor)
        {
            return new TurnChange(0, Factor(factor));
        }

        if (values.Quantity(fields.Value("per-turn"), "`per-turn`", CurrentDimensions.AllAndPower) is not { } change)
        {
            return default;
        }

        CurrentAmount read = CurrentDimensions.ToAmount(change);
        if (current.Value != 0 && !read.HasUnitOf(current))
        {
            values.Problems.Error(fields.Value("per-turn")!.At, $"`per-turn` must have the same unit as `{word}`");
        }

        return new TurnChange(word is "strip" or "discharge" ? -read.Value : read.Value, 0);
    }

    private int Factor(YamlScalar node)
    {
        bool isNumber =
            decimal.TryParse(node.Text[1..].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal factor);
        if (isNumber && factor is > 0 and <= LargestFactor)
        {
            return (int)decimal.Round(factor * Millionths);
        }

        values.Problems.Error(
            node.At, $"`per-turn` as a factor is written `x 1.25`, above 0 and at most {LargestFactor}, but found `{node.Text}`");
        return 0;
    }
}
