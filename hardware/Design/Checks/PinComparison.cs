using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Checks;

/// <summary>
/// Our pins against KiCad's: the same pads, and the same names where KiCad writes them; where it draws them, no input on an output.
/// </summary>
public static class PinComparison
{
    /// <summary>What differs; nothing for a symbol that KiCad does not have.</summary>
    /// <param name="symbol">Ours.</param>
    /// <param name="source">What it is compared with.</param>
    /// <param name="theirs">KiCad's pins; null when the library lacks the symbol.</param>
    public static IEnumerable<string> Findings(Symbol symbol, PinSource source, IReadOnlyList<KicadPin>? theirs)
    {
        if (source.Kicad.Length == 0)
        {
            yield break;
        }

        if (theirs == null)
        {
            yield return $"{symbol.Name}: KiCad has no {source.Kicad}";
            yield break;
        }

        Dictionary<string, string> same = source.Same.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        ILookup<string, KicadPin> byNumber = theirs.ToLookup(pin => pin.Number);
        foreach (Pin pin in symbol.Pins)
        {
            KicadPin? other = byNumber[pin.Number].FirstOrDefault();
            string? finding = other == null ? "is not in KiCad's symbol" : Difference(pin, other, same);
            if (finding != null)
            {
                yield return $"{symbol.Name} pad {pin.Number} {pin.Name}: {finding}";
            }
        }

        foreach (KicadPin other in theirs.Where(other => other.Kind != "no_connect" && symbol.Pins.All(pin => pin.Number != other.Number)))
        {
            yield return $"{symbol.Name}: pad {other.Number} {other.Name} of KiCad's symbol is missing";
        }
    }

    /// <summary>True where KiCad writes the pin's name, so that names were compared.</summary>
    public static bool IsNamed(KicadPin pin) => Plain(pin.Name).Length > 0;

    private static string? Difference(Pin ours, KicadPin theirs, Dictionary<string, string> same)
    {
        if (!IsNamed(theirs))
        {
            bool isOutput = theirs.Kind is "output" or "power_out", isInput = theirs.Kind == "input";
            bool isAgainst = (isOutput && ours.Kind == PinKind.Input) || (isInput && ours.Kind == PinKind.Output);
            return isAgainst ? $"is an {theirs.Kind} for KiCad" : null;
        }

        return Plain(same.GetValueOrDefault(ours.Name, ours.Name)) == Plain(theirs.Name) ? null : $"is {theirs.Name} for KiCad";
    }

    private static string Plain(string name) =>
        string.Concat(name.Where(letter => letter is not ('~' or '{' or '}' or '_' or ' '))).ToUpperInvariant();
}
