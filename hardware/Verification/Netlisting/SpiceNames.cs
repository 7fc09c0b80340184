using System.Text;

namespace SolidCell.Hardware.Verification.Netlisting;

/// <summary>Names of the netlist model as ngspice takes them.</summary>
public static class SpiceNames
{
    /// <summary>A net: ground is 0; a sign becomes p or n.</summary>
    public static string Net(string name) => name == "GND" ? "0" : Plain(name);

    /// <summary>A port of a behavioural model: the letters and digits of the pin's name, + as p and - as n.</summary>
    public static string Port(string pin) => Plain(pin);

    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (char letter in name.ToLowerInvariant())
        {
            string kept = letter switch
            {
                '+' => "p",
                '-' => "n",
                _ => char.IsAsciiLetterOrDigit(letter) || letter == '_' ? letter.ToString() : "",
            };
            plain.Append(kept);
        }

        return plain.ToString();
    }
}
