using System.Globalization;
using System.Numerics;
using System.Text;
using SolidCell.Impedance.Circuits;

namespace SolidCell.Host.Tests.Documentation;

/// <summary>A spectrum of a press cell as EC-Lab writes it: R_bulk 50 ohm, R_i 30 ohm, R_cathode 150 ohm.</summary>
internal static class ImpedanceText
{
    private static readonly InSeries Cell = new(new Resistor(), new Zarc("1"), new Zarc("2"), new Zarc("3"));
    private static readonly double[] Values = [20, 30, 30 * 1e-9, 0.95, 30, 30 * 5e-7, 0.9, 150, 150 * 1e-4, 0.9];

    /// <param name="highestHertz">First frequency.</param>
    /// <param name="lowestHertz">Last frequency.</param>
    /// <param name="drift">By which part the cell grows until the end of the sweep.</param>
    public static string Write(double highestHertz, double lowestHertz, double drift)
    {
        var text =
            new StringBuilder(
                "EC-Lab ASCII FILE\r\nNb header lines : 4\r\nAcquisition started on : 02/04/2018 10:02:46\r\nfreq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\tEwe/V\r\n");
        int count = (int)Math.Round(10 * Math.Log10(highestHertz / lowestHertz));
        for (int i = 0; i <= count; i++)
        {
            double hertz = highestHertz * Math.Pow(10, -0.1 * i);
            Complex z = Cell.Impedance(2 * Math.PI * hertz, Values, new Complex[Values.Length]) * (1 + (drift * i * i / count / count));
            text.Append(CultureInfo.InvariantCulture, $"{hertz:E7}\t{z.Real:E7}\t{-z.Imaginary:E7}\t3.1\r\n");
        }

        return text.ToString();
    }
}
