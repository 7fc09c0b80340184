using System.Globalization;
using System.Text.RegularExpressions;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Reading;

/// <summary>Reads thresholds that are relative to the cell: `2 x start` of a voltage and `90 % of best` of a resistance.</summary>
internal static partial class RelativeReader
{
    private const decimal LargestMultiple = Program.MaximumMultiple / 1000m;

    /// <summary>True for what can be meant for nothing else.</summary>
    public static bool IsMultiple(YamlNode node) => node is YamlScalar scalar && scalar.Text.EndsWith("start", StringComparison.Ordinal);

    public static StepLimit? Multiple(YamlNode node, ProblemList problems)
    {
        decimal multiple = Number(Start().Match(Text(node)));
        if (multiple is > 1 and <= LargestMultiple)
        {
            return new StepLimit(node.At, LimitQuantity.ThousandthsOfStartVoltage, (long)decimal.Round(multiple * 1000));
        }

        problems.Error(
            node.At, $"a multiple of the step's first voltage is written `2 x start`, more than 1 and at most {LargestMultiple}, but found `{Text(node)}`");
        return null;
    }

    public static StepLimit? Share(YamlNode node, ProblemList problems)
    {
        decimal percent = Number(Best().Match(Text(node)));
        if (percent is >= 0.1m and < 100)
        {
            return new StepLimit(node.At, LimitQuantity.ThousandthsOfBestResistance, (long)decimal.Round(percent * 10));
        }

        problems.Error(
            node.At, $"`asr-below` is a share of the best resistance so far, written `90 % of best`, 0.1 and less than 100 %, but found `{Text(node)}`");
        return null;
    }

    private static string Text(YamlNode node) => node is YamlScalar scalar ? scalar.Text : "";

    private static decimal Number(Match match) =>
        match.Success
        && decimal.TryParse(match.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal read)
        ? read : 0;

    [GeneratedRegex(@"^([0-9]+\.?[0-9]*|\.[0-9]+)\s*x\s+start$", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"^([0-9]+\.?[0-9]*|\.[0-9]+)\s*%\s+of\s+best$", RegexOptions.CultureInvariant)]
    private static partial Regex Best();
}
