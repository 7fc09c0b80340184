using System.Globalization;
using SolidCell.Hardware.Verification.Decks;
using SolidCell.Hardware.Verification.Figures;
using SolidCell.Hardware.Verification.Netlisting;
using SolidCell.Hardware.Verification.Spice;

namespace SolidCell.Hardware.Verification.Checks;

/// <summary>
/// Current and charge through a cell of 4.5 V when the fixture has no power, gets it, loses it, and when its controller resets or hangs,
/// with the DAC at the worst code each time. Where 10 mA were flowing, into 400 ohm and 0.5 V, the charge counts from the moment at which
/// the hardware takes the permission away (CELL_OK falls).
/// </summary>
public static class SafeStateCheck
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "safe-state";

    private const double TenMilliamps = 32768 + (10e-3 / (12.5e-3 / 32768));
    private const string Beating = "PULSE(0 3.3 1m 1u 1u 4m 8m)";
    private const double EventSeconds = 0.045;
    private const double EndSeconds = 0.08;

    /// <summary>The supervisor's delay, 0.2 s, is shortened where the story begins with the supply on.</summary>
    private const double SupervisorSeconds = 2e-3;

    /// <summary>How long the permission is away, ms: shorter than K1 takes to fall, and longer.</summary>
    private static readonly double[] Blinks = [0.5, 1, 2, 4];

    /// <summary>The watchdog is run at a 160th of its time, 12.5 ms: its own time is another check.</summary>
    private const double WatchdogFactor = 1.0 / 160;

    /// <summary>The figures.</summary>
    public static IEnumerable<Figure> Run(CheckContext context)
    {
        var bench = new PowerBench(context.Circuit, context.Library);
        var stories = new (string What, PowerStory Story)[]
        {
            ("Brown-out at 10 mA", new("PWL(0 5 45m 5 60m 0)", TenMilliamps, "1", Beating) { Ohms = 400, Volts = 0.5 }),
            ("Controller reset at 10 mA", new("5", TenMilliamps, "PWL(0 1 45m 1 45.001m 0)", Beating) { Ohms = 400, Volts = 0.5 }),
            ("Hung controller at 10 mA, after the watchdog",
                new("5", TenMilliamps, "1", "PULSE(0 3.3 1m 1u 1u 4m 8m 5)") { Ohms = 400, Volts = 0.5 }),
            ("Emergency stop at 10 mA", new("5", TenMilliamps, "1", Beating, "PWL(0 1 45m 1 45.001m 0)") { Ohms = 400, Volts = 0.5 }),
        };
        List<Figure> figures = [.. Still(bench), .. PowerUp(bench)];
        foreach (Figure[] found in stories.AsParallel().AsOrdered().Select(story => Falling(bench, story.What, story.Story)))
        {
            figures.AddRange(found);
        }

        figures.Add(Blink(bench));
        return figures;
    }

    /// <summary>
    /// The reed in the force wire is open before K1 and closes before it: when the permission blinks, the servo must not have wound up
    /// behind it. Counted until 11 ms after the permission fell, before the source is switched on again.
    /// </summary>
    private static Figure Blink(PowerBench bench) => new(Name,
        "Permission away for 0.5 to 4 ms at 10 mA: greatest charge before the source is back",
        Blinks.AsParallel().Max(milliseconds =>
        {
            string away = string.Create(CultureInfo.InvariantCulture,
                $"PWL(0 1 45m 1 45.001m 0 {45 + milliseconds}m 0 {45.001 + milliseconds}m 1)");
            double[][] rows = Ngspice.Run(bench.Deck(Fast(), new("5", TenMilliamps, away, Beating) { Ohms = 400, Volts = 0.5 },
                "tran 20u 80m 0 50u\nwrdata i.data i(vcell) v(cell_ok)"))["i"];
            double off = Waveform.FallsBelow(rows, EventSeconds - 0.005, 1.65, 2);
            return Math.Abs(Waveform.Integral(rows, off, off + 0.011)) * 1e6;
        }), "uC", 1);

    private static IEnumerable<Figure> Still(PowerBench bench)
    {
        double[][] rows = Ngspice.Run(bench.Deck(Fast(), new("0", 0, "0", "0"), "tran 1m 10m\nwrdata i.data i(vcell)"))["i"];
        yield return new Figure(Name, "No power: current", Math.Abs(rows[^1][1]) * 1e6, "uA", 1);
    }

    private static IEnumerable<Figure> PowerUp(PowerBench bench)
    {
        var story = new PowerStory("PWL(0 0 5m 5 250m 5)", 0, "0", "0");
        double[][] rows = Ngspice.Run(bench.Deck(new DeckChanges(), story, "tran 100u 250m 0 1m\nwrdata i.data i(vcell)"))["i"];
        yield return new Figure(Name, "Power-up, DAC at zero scale: greatest current", Waveform.Peak(rows, 0, 0.25) * 1e6, "uA", 1);
        yield return new Figure(Name, "Power-up, DAC at zero scale: charge in 0.25 s", Math.Abs(Waveform.Integral(rows, 0, 0.25)) * 1e6,
            "uC", 1);
    }

    private static Figure[] Falling(PowerBench bench, string what, PowerStory story)
    {
        double[][] rows = Ngspice.Run(bench.Deck(Fast(), story, "tran 20u 80m 0 50u\nwrdata i.data i(vcell) v(cell_ok) v(k1_coil)"))["i"];
        double flowing = Waveform.Peak(rows, EventSeconds - 0.005, EventSeconds),
            off = Waveform.FallsBelow(rows, EventSeconds - 0.005, 1.65, 2);
        return
        [
            new Figure(Name, $"{what}: current before", flowing * 1e3, "mA", 9.8, FigureSense.AtLeast),
            new Figure(Name, $"{what}: current 20 ms later", Waveform.Peak(rows, off + 0.02, EndSeconds) * 1e6, "uA", 1),
            new Figure(Name, $"{what}: charge", Math.Abs(Waveform.Integral(rows, off, EndSeconds)) * 1e6, "uC", 1),
        ];
    }

    private static DeckChanges Fast() => new DeckChanges().Scale("R501", WatchdogFactor).Set("U102", "delay", SupervisorSeconds);
}
