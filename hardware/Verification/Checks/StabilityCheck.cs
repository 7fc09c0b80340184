using System.Globalization;
using System.Numerics;
using System.Text;
using SolidCell.Hardware.Verification.Decks;
using SolidCell.Hardware.Verification.Figures;
using SolidCell.Hardware.Verification.Netlisting;
using SolidCell.Hardware.Verification.Spice;

namespace SolidCell.Hardware.Verification.Checks;

/// <summary>
/// Phase margin of the servo: its loop is opened by a source between the amplifier over the shunt and R402; every load of the issue in both
/// ranges.
/// </summary>
public static class StabilityCheck
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "stability";

    private static readonly double[] Ohms = [5, 50, 500, 5000];
    private static readonly double[] Farads = [1e-15, 1e-9, 1e-6, 1e-4, 1e-3];
    private static readonly double[] Henries = [1e-9, 10e-6];

    /// <summary>The figures.</summary>
    public static IEnumerable<Figure> Run(CheckContext context)
    {
        var bench = new AnalogBench(context.Circuit, context.Library);
        var changes = new DeckChanges().Move("R402", "1", "PROBE");
        var runs = MilliampRange.Both.AsParallel()
            .SelectMany(
                range => Ngspice.Run(
                    bench.Deck(changes, Control(), "32768", SpiceNumber.Text(range.RangeVolts), "Vprobe current_sense probe dc 0 ac 1"))
            .Select(run => (range.Milliamps, Load: run.Key, Margin: Margin(run.Value)))).ToList();
        foreach (MilliampRange range in MilliampRange.Both)
        {
            var least = runs.Where(run => run.Milliamps == range.Milliamps).MinBy(run => run.Margin.Degrees);
            yield return new Figure(Name, $"Phase margin, {range.Milliamps} mA, least of {runs.Count / 2} loads", least.Margin.Degrees,
                "deg", 45, FigureSense.AtLeast);
            yield return new Figure(Name, $"Crossover there, {range.Milliamps} mA", least.Margin.Hertz / 1000, "kHz");
        }
    }

    /// <summary>
    /// Least phase margin over every crossing of gain 1; rows are frequency, then the loop's gain as real and imaginary part.
    /// </summary>
    public static (double Degrees, double Hertz) Margin(double[][] rows)
    {
        (double Degrees, double Hertz) least = (180, 0);
        for (int i = 1; i < rows.Length; i++)
        {
            Complex before = new(rows[i - 1][1], rows[i - 1][2]), here = new(rows[i][1], rows[i][2]);
            if ((before.Magnitude - 1) * (here.Magnitude - 1) <= 0)
            {
                double degrees = 180 - Math.Abs(here.Phase * 180 / Math.PI);
                least = degrees < least.Degrees ? (degrees, rows[i][0]) : least;
            }
        }

        return least;
    }

    private static string Control()
    {
        var control = new StringBuilder("set wr_singlescale\n");
        foreach (double ohms in Ohms)
        {
            foreach (double farads in Farads)
            {
                foreach (double henries in Henries)
                {
                    string name = string.Create(CultureInfo.InvariantCulture, $"r{ohms}_c{farads}_l{henries}");
                    control.Append(
                        CultureInfo.InvariantCulture,
                            $"alter rcell={ohms}\nalter ccell={farads}\nalter lcell={henries}\nac dec 40 1 20meg\nlet t=-v(current_sense)/v(probe)\nwrdata {name}.data t\n");
                }
            }
        }

        return control.ToString();
    }
}
