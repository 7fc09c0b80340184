using System.Globalization;
using System.Text.RegularExpressions;

namespace SolidCell.Hardware.Verification.Mount;

/// <summary>The numbers of <c>hardware/mount/parameters.scad</c>.</summary>
public sealed partial class MountParameters
{
    private readonly Dictionary<string, double> _values;

    /// <summary>Reads the text of the file: lines of the form <c>name = number;</c>.</summary>
    public MountParameters(string text) => _values = Line().Matches(text)
        .ToDictionary(match => match.Groups["name"].Value,
            match => double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture));

    /// <summary>Those of the checkout.</summary>
    public static MountParameters Read() => new(File.ReadAllText(HardwareFolder.PathTo("mount", "parameters.scad")));

    /// <summary>A value in millimetres or a count.</summary>
    public double this[string name] =>
        _values.TryGetValue(name, out double value) ? value : throw new VerificationException($"parameters.scad has no {name}.");

    /// <summary>
    /// Puts values into a text: {name}, {name+number}, {name/number-number}, worked out from left to right after the division.
    /// </summary>
    public string Fill(string text) => Place().Replace(text, match => Value(match).ToString("0.##", CultureInfo.InvariantCulture));

    private double Value(Match match)
    {
        double value = this[match.Groups["name"].Value];
        value = match.Groups["by"].Success ? value / Number(match.Groups["by"]) : value;
        return match.Groups["add"].Success ? value + Number(match.Groups["add"]) : value;
    }

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<name>[a-z_]+)\s*=\s*(?<value>-?[0-9.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"\{(?<name>[a-z_]+)(/(?<by>[0-9.]+))?(?<add>[+-][0-9.]+)?\}")]
    private static partial Regex Place();
}
