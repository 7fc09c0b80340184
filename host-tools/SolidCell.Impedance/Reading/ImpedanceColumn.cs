using System.Text.RegularExpressions;

namespace SolidCell.Impedance.Reading;

/// <summary>What a column of an impedance file holds.</summary>
internal enum ImpedanceQuantity
{
    Frequency,
    Real,
    Imaginary,
    NegativeImaginary,
    Modulus,
    Phase,
    NegativePhase,
    Sweep,
    Voltage,
}

/// <summary>A column that was recognised.</summary>
/// <param name="Quantity">What it holds.</param>
/// <param name="Header">As the file names it.</param>
/// <param name="Factor">To hertz, ohm, degrees or volts.</param>
internal sealed record ImpedanceColumn(ImpedanceQuantity Quantity, string Header, double Factor)
{
    /// <summary>
    /// The names that instruments give, one table for all, compared without blanks, case and unit. EC-Lab (Re(Z), -Im(Z), Phase(Z)), Gamry
    /// (Zreal, Zimag, Zmod, Zphz), Autolab (Z'(a), Z''(b), Edc), CHI (Z', Z", Z, Phase), PARSTAT (Zre, Zim), PowerSuite (Zre, Zimg),
    /// VersaStudio (Z Real, Z Imag, Segment #), ZView (Z', Z''), RelaxIS (Z', Z'', Theta (Z)), PalmSens (neg. Phase), LabOne (realz, imagz,
    /// chunk), BDF (Real Impedance), pyDRTtools (Real, Imag).
    /// </summary>
    private static readonly Dictionary<string, ImpedanceQuantity> Names = new(StringComparer.Ordinal)
    {
        ["freq"] = ImpedanceQuantity.Frequency,
        ["frequency"] = ImpedanceQuantity.Frequency,
        ["f"] = ImpedanceQuantity.Frequency,
        ["re(z)"] = ImpedanceQuantity.Real,
        ["rez"] = ImpedanceQuantity.Real,
        ["zreal"] = ImpedanceQuantity.Real,
        ["zre"] = ImpedanceQuantity.Real,
        ["z'"] = ImpedanceQuantity.Real,
        ["z'(a)"] = ImpedanceQuantity.Real,
        ["real"] = ImpedanceQuantity.Real,
        ["realz"] = ImpedanceQuantity.Real,
        ["realimpedance"] = ImpedanceQuantity.Real,
        ["im(z)"] = ImpedanceQuantity.Imaginary,
        ["imz"] = ImpedanceQuantity.Imaginary,
        ["zimag"] = ImpedanceQuantity.Imaginary,
        ["zimg"] = ImpedanceQuantity.Imaginary,
        ["zim"] = ImpedanceQuantity.Imaginary,
        ["z''"] = ImpedanceQuantity.Imaginary,
        ["z''(b)"] = ImpedanceQuantity.Imaginary,
        ["imag"] = ImpedanceQuantity.Imaginary,
        ["imagz"] = ImpedanceQuantity.Imaginary,
        ["imaginary"] = ImpedanceQuantity.Imaginary,
        ["imaginaryimpedance"] = ImpedanceQuantity.Imaginary,
        ["|z|"] = ImpedanceQuantity.Modulus,
        ["zmod"] = ImpedanceQuantity.Modulus,
        ["z"] = ImpedanceQuantity.Modulus,
        ["absoluteimpedance"] = ImpedanceQuantity.Modulus,
        ["phase(z)"] = ImpedanceQuantity.Phase,
        ["zphz"] = ImpedanceQuantity.Phase,
        ["phase"] = ImpedanceQuantity.Phase,
        ["phaseofz"] = ImpedanceQuantity.Phase,
        ["theta(z)"] = ImpedanceQuantity.Phase,
        ["neg.phase"] = ImpedanceQuantity.NegativePhase,
        ["cyclenumber"] = ImpedanceQuantity.Sweep,
        ["loopindex"] = ImpedanceQuantity.Sweep,
        ["loop_index"] = ImpedanceQuantity.Sweep,
        ["segment#"] = ImpedanceQuantity.Sweep,
        ["chunk"] = ImpedanceQuantity.Sweep,
        ["ewe"] = ImpedanceQuantity.Voltage,
        ["<ewe>"] = ImpedanceQuantity.Voltage,
        ["vdc"] = ImpedanceQuantity.Voltage,
        ["edc"] = ImpedanceQuantity.Voltage,
        ["potential"] = ImpedanceQuantity.Voltage,
    };

    /// <summary>Words before a name: of a definition line in VersaStudio, of each column in RelaxIS.</summary>
    private static readonly string[] Prefixes = ["Definition=", "Data: "];

    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal)
    {
        ["kHz"] = 1e3,
        ["MHz"] = 1e6,
        ["mHz"] = 1e-3,
        ["kohm"] = 1e3,
        ["kOhm"] = 1e3,
        ["kΩ"] = 1e3,
        ["Mohm"] = 1e6,
        ["MOhm"] = 1e6,
        ["MΩ"] = 1e6,
        ["mohm"] = 1e-3,
        ["mOhm"] = 1e-3,
        ["mΩ"] = 1e-3,
        ["mV"] = 1e-3,
        ["rad"] = 180 / Math.PI,
    };

    /// <summary>The column of a header, or null for one that is of no use here.</summary>
    public static ImpedanceColumn? Recognise(string header)
    {
        string bare = Prefixes.Where(prefix => header.TrimStart().StartsWith(prefix, StringComparison.Ordinal))
            .Select(prefix => header.TrimStart()[prefix.Length..]).FirstOrDefault(header);
        (string name, string unit) =
            Split(bare.Replace("\"", "''", StringComparison.Ordinal).Replace('´', '\'').Replace('\u2032', '\'')
                .Replace("\u2033", "''", StringComparison.Ordinal));
        bool negative = name.StartsWith('-') || name.StartsWith('\u2212');
        name = name.TrimStart('-', '\u2212').TrimStart('(').Replace("(z))", "(z)", StringComparison.Ordinal);
        if (!Names.TryGetValue(name, out ImpedanceQuantity quantity))
        {
            return null;
        }

        quantity = (quantity, negative) switch
        {
            (ImpedanceQuantity.Imaginary, true) => ImpedanceQuantity.NegativeImaginary,
            (ImpedanceQuantity.Phase, true) => ImpedanceQuantity.NegativePhase,
            _ => quantity,
        };
        return new ImpedanceColumn(quantity, header.Trim(), Units.GetValueOrDefault(unit, 1));
    }

    /// <summary>Name and unit of `Re(Z)/Ohm`, `Freq (Hz)`, `Z' [ohm]`, `Real Impedance / ohm` or `Zreal`.</summary>
    private static (string Name, string Unit) Split(string header)
    {
        Match match =
            Regex.Match(header,
                @"^(?<name>.*?)\s*(?:/\s*(?<unit>[^/\s()\[\]]+)|[\[(]\s*(?<unit>k?M?m?(?:Hz|ohms?|Ω|V|deg|rad|°|s))\s*[\])])\s*$",
                RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);
        string name = match.Success ? match.Groups["name"].Value : header;
        string unit = match.Success ? match.Groups["unit"].Value : string.Empty;
        return (string.Concat(name.Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant(),
            unit.EndsWith("ohms", StringComparison.OrdinalIgnoreCase) ? unit[..^1] : unit);
    }
}
