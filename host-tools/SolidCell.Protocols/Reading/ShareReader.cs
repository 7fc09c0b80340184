using System.Globalization;
using System.Text.RegularExpressions;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Reading;

/// <summary>Reads `50 % of capacity`: a share of the charge that the half-cycle before has passed.</summary>
internal static partial class ShareReader
{
    private const decimal LargestPercent = Program.MaximumShare / 10m;

    /// <summary>True for what can be meant for nothing else.</summary>
    public static bool IsShare(YamlNode node) => node is YamlScalar scalar && scalar.Text.Contains('%', StringComparison.Ordinal);

    /// <summary>In thousandths; null, with a problem, when it is not written so.</summary>
    public static long? Thousandths(YamlScalar node, ProblemList problems)
    {
        Match match = Share().Match(node.Text);
        decimal percent = match.Success
            && decimal.TryParse(match.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal read)
            ? read : 0;
        if (percent is >= 0.1m and <= LargestPercent)
        {
            return (long)decimal.Round(percent * 10);
        }

        problems.Error(
            node.At, $"a share of the half-cycle before is written `50 % of capacity`, 0.1 to {LargestPercent} %, but found `{node.Text}`");
        return null;
    }

    [GeneratedRegex(@"^([0-9]+\.?[0-9]*|\.[0-9]+)\s*%\s+of\s+capacity$", RegexOptions.CultureInvariant)]
    private static partial Regex Share();
}
