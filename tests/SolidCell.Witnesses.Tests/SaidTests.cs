using System.Globalization;
using SolidCell.Witnesses.Charges;
using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Witnesses.Tests;

/// <summary>What every witness says of made cells, word for word and with its hours, in said.txt. A case's text names the cell.</summary>
public sealed class SaidTests
{
    /// <summary>Of some 15 s each: more than half an hour of readings.</summary>
    private const int Blocks = 130;

    private static readonly double[] Stairs = [0.1, 0.1, 0.2, 0.2, 0.3, 0.3, 0.4, 0.4];

    private static readonly Dictionary<string, Func<IReadOnlyList<HalfCyclePoint>>> Symmetric = new()
    {
        ["steady"] = () => Cells.Cycled(Enumerable.Repeat(0.5, 12), _ => 100),
        ["below the bulk from 10 h"] = () => Cells.Cycled(Enumerable.Repeat(0.5, 12), half => half < 10 ? 100 : 50),
        ["below the bulk once"] = () => Cells.Cycled(Enumerable.Repeat(0.5, 12), half => half == 10 ? 50 : 100),
        ["at the bulk less its room"] = () => Cells.Cycled(Enumerable.Repeat(0.5, 12), half => half < 10 ? 100 : 57),
        ["warmer than the bulk"] = () => Cells.Cycled(Enumerable.Repeat(0.5, 12), half => half < 10 ? 61 : 52, half => 30 + half),
        ["stairs"] = () => Cells.Cycled(Stairs, _ => 100),
        ["stairs that fall by 3.5 %"] = () => Cells.Cycled(Stairs, half => half < 8 ? 100 : 96.5),
        ["stairs that fall by 8 % twice"] = () => Cells.Cycled(Stairs, half => half < 4 ? 100 : half < 8 ? 92 : 80),
        ["stairs that fall in one direction"] = () => Cells.Cycled(Stairs, half => half >= 8 && half % 2 == 0 ? 80 : 100),
        ["stairs that warm up"] = () => Cells.Cycled(Stairs, half => half < 8 ? 100 : 92, half => half < 8 ? 30 : 32),
        ["stairs that warm a little"] = () => Cells.Cycled(Stairs, half => half < 8 ? 100 : 92, half => half < 8 ? 30 : 30.5),
        ["stairs down"] = () => Cells.Cycled(Stairs.Reverse(), half => 100 - half),
        ["waves of warmth"] = () => Cells.Cycled(Enumerable.Repeat(0.5, 40), half => 100 * Math.Exp(-0.042 * Wave(half)), half => 30 + Wave(half)),
        ["waves that half a short follows"] = () => Cells.Cycled(Enumerable.Repeat(0.5, 40), half => Shared(half, half < 40 ? 0 : 0.5), half => 30 + Wave(half)),
        ["waves that a fifth of a short follows"] = () => Cells.Cycled(Enumerable.Repeat(0.5, 40), half => Shared(half, half < 40 ? 0 : 0.2), half => 30 + Wave(half)),
        ["few waves"] = () => Cells.Cycled(Enumerable.Repeat(0.5, 6), half => Shared(half, 0), half => 30 + Wave(half)),
        ["one way for 9 h"] = () => OneWay(540, _ => 0.05),
        ["one way for 8.2 h"] = () => OneWay(492, _ => 0.05),
        ["one way until it diverges"] = () => OneWay(600, minute => minute > 490 ? 3 : 0.05),
        ["one way with a rise to 0.4 V"] = () => OneWay(600, minute => minute > 300 ? 0.4 : 0.05),
        ["nothing"] = () => [],
    };

    private static readonly Dictionary<string, SpectrumPoint[]> Spectra = new()
    {
        ["fallen"] = [new("first", 200e3, 60, 100), new("second", 200e3, 52, 85)],
        ["fallen by 5 %"] = [new("first", 100e3, 60, 100), new("second", 100e3, 57, 95)],
        ["fallen by 4 %"] = [new("first", 100e3, 60, 100), new("second", 100e3, 57.6, 90)],
        ["fallen late"] = [new("first", 1e6, 60, 100), new("second", 1e6, 61, 101), new("third", 1e6, 50, 80), new("fourth", 1e6, 45, 70)],
        ["of too low frequencies"] = [new("first", 99e3, 60, 100), new("second", 99e3, 50, 85)],
        ["one"] = [new("first", 200e3, 60, 100)],
        ["fallen at the high end only"] = [new("first", 200e3, 60, 100), new("second", 200e3, 50, 99)],
    };

    [Fact]
    public void Witnesses_say_what_they_said() => GoldenCases.Check(Say, "tests", "SolidCell.Witnesses.Tests", "said.txt");

    [Fact]
    public void All_names_and_verdicts_differ()
    {
        Assert.Equal(
            ["ionic-floor", "current-dependence", "temperature-coefficient", "inventory", "spectrum", "charge-balance", "held-current", "short-dips"],
            Enum.GetValues<WitnessKind>().Select(kind => new Witness(kind, Verdict.Silent, "").Name));
        Assert.Equal([("not judged", false), ("silent", false), ("suspects", true), ("proves", true)],
            Enum.GetValues<Verdict>().Select(verdict => new Witness(WitnessKind.Spectrum, verdict, "")).Select(one => (one.Says, one.HasSeen)));
    }

    private static IEnumerable<string> Say(string head, string name) => head switch
    {
        "symmetric" => Points(Symmetric[name]()).Concat(Lines(WitnessReport.Of(Symmetric[name](), Cells.Pellet()))),
        "unknown" => Lines(WitnessReport.Of(Symmetric[name](), WitnessCell.Unknown)),
        "spectra" => Lines(WitnessReport.Of([], new WitnessCell { Spectra = Spectra[name] })).Where(line => line.StartsWith("spectrum", StringComparison.Ordinal)),
        "held" => Lines(WitnessReport.Of([], Held(name))),
        "balance" => Lines(WitnessReport.Of(Charges(name), null)),
        _ => Lines(WitnessReport.None.With(Dips(name))),
    };

    private static IEnumerable<string> Lines(WitnessReport report) => report.All.Select(witness =>
        string.Create(CultureInfo.InvariantCulture, $"{witness.Name} {witness.Says}: {witness.Evidence}{(witness.FromHours is { } hours ? $" (from {hours:0.####} h)" : "")}"));

    private static IEnumerable<string> Points(IReadOnlyList<HalfCyclePoint> points) => points.TakeLast(2).Select(point => string.Create(
        CultureInfo.InvariantCulture, $"{point.Number}: {point.StartHours:0.###}..{point.EndHours:0.###} h, {point.MilliampsPerSquareCentimetre:0.###}, {point.OhmSquareCentimetres:0.###}, {point.MilliampHoursPerSquareCentimetre:0.####}, {point.HighestVolts:0.###}, {point.DegreesCelsius:0.##}"));

    private static double Wave(int half) => 1.5 * Math.Sin(half * 1.3);

    private static double Shared(int half, double share)
    {
        double ionic = 100 * Math.Exp(-0.042 * Wave(half));
        return share == 0 ? ionic : 1 / ((1 / ionic) + (share / (100 * (1 - share))));
    }

    private static IReadOnlyList<HalfCyclePoint> OneWay(int minutes, Func<int, double> volts)
    {
        var collector = new HalfCycleCollector();
        for (int minute = 0; minute <= minutes; minute++)
        {
            collector.Take(minute / 60.0, volts(minute), 0.5, null);
        }

        return collector.Points;
    }

    /// <summary>"4.2 V, 10 h, 0.042": a hold after a charge, and the mA/cm2 that are left.</summary>
    private static HeldVoltage? Held(string words)
    {
        double[] numbers = [.. words.Split(", ").Select(word => double.Parse(word.Split(' ')[0], CultureInfo.InvariantCulture))];
        var collector = new ChargeCollector();
        for (int at = 0; at < 60; at++)
        {
            collector.Take(at / 10.0, 3.6 + (at / 100.0), 0.5);
        }

        for (int at = 0; at <= numbers[1] * 10; at++)
        {
            collector.Take(6 + (at / 10.0), numbers[0] + (0.001 * (at % 2)), numbers[2] + ((0.5 - numbers[2]) * Math.Exp(-at / 5.0)));
        }

        return collector.LongestHold;
    }

    /// <summary>Cycles of 12 h at 0.5 mA/cm2, the share that each gives back in percent.</summary>
    private static ChargePoint[] Charges(string words) =>
    [
        .. words.Split(' ').SelectMany((word, at) => new ChargePoint[]
        {
            new(at * 12, (at * 12) + 6, 0.5, 3, 4.2),
            new((at * 12) + 6, (at * 12) + 12, -0.5, 3 * double.Parse(word, CultureInfo.InvariantCulture) / 100, 2.7),
        }),
    ];

    /// <summary>Readings every 0.1 s, again and again, or so often as "*3" says; a character each: "-" at 50 mV, and so far below or above it in 5 mV: "1" to "9", "a" to "i".</summary>
    private static DipCollector Dips(string words)
    {
        var dips = new DipCollector();
        string readings = string.Concat(Enumerable.Repeat('-', 100)) + words.Split('*')[0] + string.Concat(Enumerable.Repeat('-', 50));
        int blocks = words.Split('*') is [_, var count] ? int.Parse(count, CultureInfo.InvariantCulture) : Blocks;
        string whole = string.Concat(Enumerable.Repeat(readings, blocks));
        for (int at = 0; at < whole.Length; at++)
        {
            char one = whole[at];
            double off = one == '-' ? at % 2 * 1e-4 : char.IsDigit(one) ? -0.005 * (one - '0') : 0.005 * (one - 'a' + 1);
            dips.Take(at / 36_000.0, 0.05 + off, 0.5);
        }

        return dips;
    }
}
