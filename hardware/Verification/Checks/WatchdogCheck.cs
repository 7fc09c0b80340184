using System.Globalization;
using SolidCell.Hardware.Model;
using SolidCell.Hardware.Verification.Decks;
using SolidCell.Hardware.Verification.Draws;
using SolidCell.Hardware.Verification.Figures;
using SolidCell.Hardware.Verification.Netlisting;
using SolidCell.Hardware.Verification.Spice;

namespace SolidCell.Hardware.Verification.Checks;

/// <summary>
/// How long after the last edge of the heartbeat the watchdog takes its permission away, on drawn boards 10 K away and on 3.3 V +-5 %.
/// </summary>
public static class WatchdogCheck
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "watchdog";

    private const double LastEdgeSeconds = 0.3;
    private const double HoldSeconds = 2;
    private static readonly string[] Parts = ["U501", "R501", "R502", "R503"];

    /// <summary>The figures.</summary>
    public static IEnumerable<Figure> Run(CheckContext context)
    {
        var netlist = new DeckNetlist(context.Circuit, context.Library);
        Part[] parts = [.. Parts.Select(reference => context.Circuit[reference])];
        int draws = context.IsLong ? 200 : 20;
        double[] seconds = [.. Enumerable.Range(0, draws).AsParallel().Select(i =>
        {
            var draw = new BoardDraw(CheckContext.Seed + i, parts, context.Library);
            return Seconds(netlist.Lines(parts, draw.At(i % 2 == 0 ? 10 : -10)), i % 3 == 0 ? 3.3 : i % 3 == 1 ? 3.135 : 3.465);
        })];
        yield return new Figure(Name, $"Opens after the last edge, least of {draws} boards", seconds.Min(), "s", 0.9 * HoldSeconds,
            FigureSense.AtLeast);
        yield return new Figure(Name, $"Opens after the last edge, most of {draws} boards (and 3 ms for the contact)",
            seconds.Max() + 0.003, "s", 1.1 * HoldSeconds);
    }

    private static double Seconds(string lines, double volts)
    {
        string deck = string.Create(CultureInfo.InvariantCulture, $"""
            watchdog
            {string.Join('\n', ModelLibrary.Files.Select(file => $".include {file}"))}
            .options cshunt=1p
            {lines}
            Vp p3v3 0 {volts}
            Vheart heartbeat 0 PULSE(0 {volts} 50m 1u 1u 25m 50m 6)
            .control
            set wr_singlescale
            tran 1m 2.8 0 1m
            wrdata w.data v(watchdog)
            quit
            .endc
            .end

            """);
        return Waveform.FallsBelow(Ngspice.Run(deck)["w"], LastEdgeSeconds + 0.01, volts / 2, 1) - LastEdgeSeconds;
    }
}
