using System.Numerics;
using SolidCell.Hardware.Verification.Decks;
using SolidCell.Hardware.Verification.Draws;
using SolidCell.Hardware.Verification.Figures;
using SolidCell.Hardware.Verification.Netlisting;

namespace SolidCell.Hardware.Verification.Checks;

/// <summary>
/// Error of the impedance path with cable, 1 Hz to 200 kHz, 10, 100 and 1000 ohm, worst of ten drawn boards 10 K away from their
/// calibration: as the firmware measures (the cell, then R801 through the same capacitors, Z = 100 ohm x cell / R801), and less the short
/// of the dummy cell that was measured so at the calibration. The chip's own error (0.2 %, 0.2 deg) comes on top.
/// </summary>
public static class ImpedancePathCheck
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "impedance";

    private const int Boards = 10;
    private const double ShortOhms = 1e-3;
    private const double KnownOhms = 100;

    private static readonly double[] Loads = [10, 100, 1000];
    private static readonly bool[] NoAndYes = [false, true];

    private static readonly Band[] Bands =
        [new("10 Hz to 100 kHz", 0.005, 0.05, 0.5, true), new("1 to 10 Hz and above 100 kHz", 0.01, 0.1, 1.5, false)];

    /// <summary>The figures.</summary>
    public static IEnumerable<Figure> Run(CheckContext context)
    {
        var bench = new ImpedanceBench(context.Circuit, context.Library);
        List<Reading> readings = [.. Enumerable.Range(CheckContext.Seed, Boards)
            .SelectMany(seed => Board(bench, new BoardDraw(seed, context.Circuit.Parts, context.Library)))];
        return from isLessShort in NoAndYes
               from band in Bands
               from isLarge in NoAndYes
               from figure in Judge(readings, isLessShort, band, !isLarge)
               select figure;
    }

    private static IEnumerable<Reading> Board(ImpedanceBench bench, BoardDraw draw)
    {
        List<Complex> closed = Measured(bench, ShortOhms, draw.At(0)).ConvertAll(point => point.Ohms);
        return Loads.SelectMany(load => Measured(bench, load, draw.At(10)).Select((point, i) => new Reading(point.Hertz, load,
            point.Ohms / load, KnownOhms * (point.Ohms - closed[i]) / (KnownOhms - closed[i]) / load)));
    }

    private static List<(double Hertz, Complex Ohms)> Measured(ImpedanceBench bench, double ohms, DeckChanges changes) =>
        [.. bench.Cell(ohms, changes).Zip(bench.Known(ohms, changes), (cell, known) => (cell.Hertz, KnownOhms * cell.Ohms / known.Ohms))];

    private static Figure[] Judge(List<Reading> readings, bool isLessShort, Band band, bool isSmall)
    {
        var errors = readings.Where(reading => band.Holds(reading.Hertz) && reading.Load < 100 == isSmall)
            .Select(reading => (Ratio: isLessShort ? reading.LessShort : reading.Plain, reading.Load)).ToList();
        string name = $"{(isLessShort ? "The same less the short" : "Against R801")}, {band.Name}, {(isSmall ? "10 ohm" : "100 and 1000 ohm")}: ";
        var share = new Figure(Name, $"{name}greatest error, share of {100 * band.OfValue} % + {band.Ohms} ohm",
            100 * errors.Max(error => band.Share(error.Ratio, error.Load)), "%", 100);
        var phase = new Figure(Name, $"{name}greatest phase error",
            errors.Max(error => Math.Abs(error.Ratio.Phase * 180 / Math.PI)), "deg", band.Degrees);
        return [share, phase];
    }

    /// <summary>A load as it was read, over what it is.</summary>
    private sealed record Reading(double Hertz, double Load, Complex Plain, Complex LessShort);

    /// <summary>Frequencies with the same limits.</summary>
    private sealed record Band(string Name, double OfValue, double Ohms, double Degrees, bool IsMiddle)
    {
        public bool Holds(double hertz) => hertz is >= 10 and <= 100e3 == IsMiddle;

        public double Share(Complex ratio, double load) => Math.Abs(ratio.Magnitude - 1) * load / (Ohms + (OfValue * load));
    }
}
