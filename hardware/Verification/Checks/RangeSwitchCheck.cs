using System.Globalization;
using SolidCell.Hardware.Verification.Decks;
using SolidCell.Hardware.Verification.Figures;
using SolidCell.Hardware.Verification.Netlisting;
using SolidCell.Hardware.Verification.Spice;

namespace SolidCell.Hardware.Verification.Checks;

/// <summary>
/// Charge of a change of the range: the firmware writes the code of zero current and then moves the range line (CurrentSource.Apply), here
/// the shortest time of an I2C write later. Counted is all charge from the zero code on.
/// </summary>
public static class RangeSwitchCheck
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "range";

    /// <summary>A byte and its acknowledge at 400 kHz: the last one of the write, and the line.</summary>
    private const double LineAfterCodeSeconds = 25e-6;

    private const double Microcoulombs = 5;

    /// <summary>The figures.</summary>
    public static IEnumerable<Figure> Run(CheckContext context)
    {
        var bench = new AnalogBench(context.Circuit, context.Library);
        foreach (var (from, to) in new[] { (0, 1), (1, 0) })
        {
            MilliampRange before = MilliampRange.Both[from], after = MilliampRange.Both[to];
            foreach (double farads in new[] { 1e-9, 100e-6 })
            {
                double charge =
                    Math.Max(Math.Abs(Charge(bench, before, after, 1, farads)), Math.Abs(Charge(bench, before, after, -1, farads)));
                string load = farads < 1e-6 ? "" : ", 100 uF over the cell";
                yield return new Figure(Name, $"Charge from {before.Milliamps} mA to the {after.Milliamps} mA range{load}", charge, "uC",
                    Microcoulombs);
            }
        }
    }

    private static double Charge(AnalogBench bench, MilliampRange before, MilliampRange after, int sign, double farads)
    {
        double code = 32768 + (sign * before.Milliamps * 1e-3 / before.AmpsPerCode), line = 1e-3 + LineAfterCodeSeconds;
        string codes = string.Create(CultureInfo.InvariantCulture, $"PWL(0 {code:0.000} 1m {code:0.000} 1.001m 32768)");
        string range =
            string.Create(
                CultureInfo.InvariantCulture, $"PWL(0 {before.RangeVolts} {line} {before.RangeVolts} {line + 1e-7} {after.RangeVolts})");
        string control =
            string.Create(CultureInfo.InvariantCulture, $"alter ccell={farads}\nalter rcell=100\ntran 1u 4m 0 2u\nwrdata i.data i(vcell)");
        double[][] rows = Ngspice.Run(bench.Deck(new DeckChanges(), control, codes, range, ""))["i"];
        return Waveform.Integral(rows, 1e-3, 4e-3) * 1e6;
    }
}
