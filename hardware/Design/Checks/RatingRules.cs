using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Checks;

/// <summary>No part sees more voltage between its supply nets than it is rated for.</summary>
public static class RatingRules
{
    /// <summary>
    /// Largest value of each supply in volts: USB 5.25 V; 3.3 V and 5.31 V with the tolerances of their regulators; 12 V likewise; the
    /// converter's 15 V without load (its data sheet has no upper limit: 18 V assumed).
    /// </summary>
    public static IReadOnlyDictionary<string, double> Volts { get; } = new Dictionary<string, double>
    {
        ["GND"] = 0,
        ["VBUS"] = 5.25,
        ["+5V"] = 5.25,
        ["+3V3"] = 3.37,
        ["+3V3A"] = 3.37,
        ["+5V3A"] = 5.45,
        ["+12V"] = 12.3,
        ["-12V"] = -12.3,
        ["+15V"] = 18,
        ["-15V"] = -18,
    };

    public static IEnumerable<string> Findings(Circuit circuit)
    {
        foreach (Part part in circuit.Parts.Where(part => part.Product.Volts > 0))
        {
            double[] volts = [.. part.Nets.Values.Where(Volts.ContainsKey).Select(net => Volts[net])];
            if (volts.Length > 1 && volts.Max() - volts.Min() > part.Product.Volts)
            {
                yield return $"{part.Reference} ({part.Product.Mpn}) stands {part.Product.Volts} V and sees {volts.Max() - volts.Min():0.##} V";
            }
        }

        foreach (Net net in circuit.Nets.Where(net => net.IsPower && !Volts.ContainsKey(net.Name)))
        {
            yield return $"{net.Name} is a supply whose largest voltage is not written down in RatingRules";
        }
    }
}
