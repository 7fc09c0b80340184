using System.Text.RegularExpressions;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Checks;

/// <summary>The netlist that KiCad reads out of the drawings, against the model: KiCad is the judge.</summary>
public static partial class KicadNetlist
{
    /// <param name="circuit">The model.</param>
    /// <param name="netlist">Text of `kicad-cli sch export netlist --format kicadsexpr`.</param>
    public static IEnumerable<string> Findings(Circuit circuit, string netlist)
    {
        HashSet<string> drawn = [.. Nets(netlist).Where(net => net.Contains(' ', StringComparison.Ordinal))];
        HashSet<string> modelled = [.. circuit.Nets.Select(net => Key(net.Ends.Select(end => $"{end.Part.Reference}.{end.Pin.Number}")))];
        HashSet<string> parts = [.. Component().Matches(netlist).Select(match => match.Groups[1].Value)];
        return drawn.Except(modelled).Select(net => "only KiCad joins " + net)
            .Concat(modelled.Except(drawn).Select(net => "only the model joins " + net))
            .Concat(circuit.Parts.Where(part => !parts.Contains(part.Reference)).Select(part => part.Reference + " is not drawn"));
    }

    private static IEnumerable<string> Nets(string netlist)
    {
        string[] blocks = NetStart().Split(netlist);
        return blocks.Skip(1)
            .Select(block => Key(Node().Matches(block).Select(match => $"{match.Groups[1].Value}.{match.Groups[2].Value}")));
    }

    private static string Key(IEnumerable<string> ends) => string.Join(' ', ends.Order(StringComparer.Ordinal));

    [GeneratedRegex("""\(net\s+\(code""")]
    private static partial Regex NetStart();

    [GeneratedRegex("""\(node\s+\(ref "([^"]+)"\)\s+\(pin "([^"]+)"\)""")]
    private static partial Regex Node();

    [GeneratedRegex("""\(comp\s+\(ref "([^"]+)"\)""")]
    private static partial Regex Component();
}
