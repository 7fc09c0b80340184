using SolidCell.Hardware.Verification.Decks;
using SolidCell.Hardware.Verification.Draws;
using SolidCell.Hardware.Verification.Figures;

namespace SolidCell.Hardware.Verification.Checks;

/// <summary>
/// Current and readings of drawn boards after a calibration of each range at two points into 100 ohm, 10 K away from it, from -10 to +10 mA
/// into 5 to 5000 ohm at 0 to 4.5 V, as far as the cell stays within +-5 V.
/// </summary>
public static class CurrentCheck
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "current";

    private const double Kelvins = 10;

    /// <summary>The figures.</summary>
    public static IEnumerable<Figure> Run(CheckContext context)
    {
        var bench = new AnalogBench(context.Circuit, context.Library);
        var found = new DrawAccuracy[context.Draws];
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var draw = new BoardDraw(CheckContext.Seed + i, bench.Parts, context.Library);
            found[i] = DrawAccuracy.Of(bench, draw, i % 2 == 0 ? Kelvins : -Kelvins);
        });
        yield return new Figure(Name, "Boards drawn", found.Length, "", 50, FigureSense.AtLeast);
        yield return new Figure(Name, "Current, trimmed by the firmware to its reading: greatest error, share of 0.1 % + 1 uA",
            100 * found.Max(draw => draw.ReadingShare), "%", 100);
        yield return new Figure(Name, "Current before the trim: greatest error, share of the same",
            100 * found.Max(draw => draw.CurrentShare), "%");
        yield return new Figure(Name, "Current before the trim: boards within 0.1 % + 1 uA",
            100.0 * found.Count(draw => draw.CurrentShare <= 1) / found.Length, "%", 95, FigureSense.AtLeast);
        yield return new Figure(Name, "Current before the trim: greatest error", found.Max(draw => draw.CurrentMicroamps), "uA");
        yield return new Figure(Name, "Reading of the voltage: greatest error, -5 to 5 V", found.Max(draw => draw.VoltageMicrovolts), "uV");
        yield return new Figure(Name, "Servo: greatest drive voltage, limit of the swing at 11.4 V", found.Max(draw => draw.DriveVolts),
            "V", 11.3);
    }
}
