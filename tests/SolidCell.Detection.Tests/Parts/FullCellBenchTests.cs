using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>What the monitor of a full cell makes of whole charges: which part speaks, when and with what confidence.</summary>
public sealed class FullCellBenchTests
{
    private const int Samples = FullCellBench.Samples;

    [Theory]
    [InlineData("as before", "")]
    [InlineData("leaks", "NoRiseOnCharge 95 % from 1604 at 1693, 3884999;")]
    [InlineData("leaks, noisy", "NoRiseOnCharge 95 % from 1614 at 1714, 3905416;")]
    [InlineData("leaks, 4 K warmer", "NoRiseOnCharge 95 % from 1604 at 1693, 3884999;")]
    [InlineData("leaks, more than 4 K warmer", "")]
    [InlineData("leaks, and nobody knows how warm it is", "NoRiseOnCharge 95 % from 1604 at 1693, 3884999;")]
    [InlineData("leaks after a rest", "")]
    [InlineData("leaks after a charge with a rest in it", "")]
    [InlineData("leaks at a tenth more", "NoRiseOnCharge 95 % from 1602 at 1683, 3912805;")]
    [InlineData("leaks at more than a tenth more", "")]
    [InlineData("leaks in two charges", "NoRiseOnCharge 95 % from 1604 at 1693, 3884999; EfficiencyCollapse 95 % from 1800 at 2051, 3089166; NoRiseOnCharge 95 % from 2217 at 2306, 3888888;")]
    [InlineData("leaks while it has stopped to press", "NoRiseOnCharge 98 % from 2324 at 2413, 3884999;")]
    [InlineData("leaks in the first half of a window", "NoRiseOnCharge 95 % from 2324 at 2413, 3884999;")]
    [InlineData("leaks, and becomes too long", "NoRiseOnCharge 95 % from 1604 at 1693, 3884999;")]
    [InlineData("stays below where the one before ended", "ExcessCharge 95 % from 1802 at 1851, 4184444;")]
    [InlineData("leaks in a half cell", "")]
    [InlineData("leaks in a cell that has never been empty", "")]
    [InlineData("leaks while it presses", "NoRiseOnCharge 80 % from 2335 at 2424, 3906388;")]
    [InlineData("presses no longer", "PressureStopped 95 % from 2311 at 2371, 3908333;")]
    [InlineData("presses no longer, and leaks later", "PressureStopped 95 % from 2281 at 2341, 3850000;")]
    [InlineData("presses no longer, and nobody knows how warm it is", "")]
    [InlineData("falls", "NoRiseOnCharge 95 % from 113 at 145, 3608888;")]
    [InlineData("is too long", "ExcessCharge 95 % from 1188 at 1188, 4142638;")]
    [InlineData("is too long the first time", "ExcessCharge 95 % from 577 at 577, 4283999;")]
    [InlineData("is too long beyond where the one before ended", "ExcessCharge 95 % from 1908 at 1908, 4199999;")]
    [InlineData("gives back a third", "EfficiencyCollapse 95 % from 1800 at 1922, 3059444;")]
    [InlineData("sags at rest", "RestSag 95 % from 1800 at 2044, 4140499;")]
    [InlineData("sags before the first current", "")]
    [InlineData("is held and leaks", "HoldCurrent 95 % from 1740 at 1742, 4200000;")]
    [InlineData("is held, rests and is held", "HoldCurrent 95 % from 1740 at 1742, 4200000; HoldCurrent 95 % from 1943 at 1945, 4200000;")]
    public void A_charge_that(string what, string found) => Assert.Equal(found, After(what).Found.Trim());

    [Theory]
    [InlineData(0, 243)]
    [InlineData(1000, 253)]
    [InlineData(5000, 293)]
    public void The_least_leak_from_two_fifths_of_a_charge_on_that_is_found_by_its_end(long sigma, int thousandths) =>
        Assert.Equal(thousandths, Edge.Least(0, 1000, leak => Begun(bench => bench.Sigma = sigma)
            .Run(1, 144, 1).Run(1, Samples - 144, 1 - (leak * 0.001)).Found.Length > 0));

    [Theory]
    [InlineData(1, 82)]
    [InlineData(0.5, 160)]
    public void The_shortest_charge_that_leaks_from_the_beginning_on_is_found_after(double current, int samples) =>
        Assert.Equal(samples,
            Edge.Least(0, 800, count => new FullCellBench().Cycles(2, current).Run(current, count, 0.3).Found.Length > 0));

    [Theory]
    [InlineData(CellKind.Full, CellKind.Full, SampleQuality.NotMeasured)]
    [InlineData(CellKind.Half, CellKind.Full, SampleQuality.Good)]
    [InlineData(CellKind.Full, CellKind.Half, SampleQuality.Good)]
    public void A_new_test_knows_nothing_of_the_one_before_it(CellKind before, CellKind kind, SampleQuality temperature)
    {
        FullCellBench used = new(before) { Millidegrees = 50_000, Pressure = SampleQuality.Good };
        Assert.NotEmpty(Leak(used.Cycles(3), 0.1).Run(1, 300, 1).Run(0, 300, 1).Found);
        used.Millidegrees = 30_000;
        foreach (int first in new[] { 0, 144, 280 })
        {
            FullCellBench fresh = new(kind, 0) { Temperature = temperature, Pressure = temperature };
            (used.Temperature, used.Pressure) = (temperature, temperature);
            Assert.Equal(Whole(fresh, first), Whole(used.Begin(kind, 0), first));
        }

        static string Whole(FullCellBench bench, int first) => Hold(bench.Run(0, 300, 1, 1, i => -500 * i).Run(1, first, 1)
            .Cycles(2).Run(1, 144, 1).Run(1, 216, 0.4, 0.1).Run(-1, 100, 1).Run(0, 500, 1, 1, i => -500 * i)).Found;
    }

    [Fact]
    public void One_reading_that_stands_out_is_none_and_the_first_two_of_a_step_are_as_they_are()
    {
        FullCellBench bench = new();
        int[] readings = [1, 10, 20, 90, 30, 40];
        Assert.Equal([0, 10, 20, 20, 30, 40],
            readings.Select(microvolts => bench.Take(FullCellBench.Nanoamps, microvolts).Monitor.BeforeMicrovolts));
    }

    private static FullCellBench Begun(Action<FullCellBench>? how = null)
    {
        FullCellBench bench = new();
        how?.Invoke(bench);
        return bench.Cycles(2);
    }

    private static FullCellBench Pressed(SampleQuality temperature = SampleQuality.Good) =>
        new FullCellBench { Pressure = SampleQuality.Good, Temperature = temperature }.Cycles(3);

    private static FullCellBench Leak(FullCellBench bench, double pressed = 1, double current = 1) =>
        bench.Run(current, 144, 1).Run(current, Samples - 144, 0.5, pressed);

    private static FullCellBench After(string what) => what switch
    {
        "as before" => Begun().Cycles(2),
        "leaks" => Leak(Begun()),
        "leaks, and becomes too long" => Leak(Begun()).Run(1, Samples, 0.5),
        "leaks, noisy" => Leak(Begun(bench => bench.Sigma = 5000)),
        "leaks, 4 K warmer" => Leak(Warm(Begun(), 34_000)),
        "leaks, more than 4 K warmer" => Leak(Warm(Begun(), 34_001)),
        "leaks, and nobody knows how warm it is" => Leak(Warm(Begun(bench => bench.Temperature = SampleQuality.OutOfDate), 40_000)),
        "leaks after a rest" => Leak(Begun().Run(1, 40, 1).Run(0, 10, 1)),
        "leaks after a charge with a rest in it" =>
            Leak(new FullCellBench().Cycles(1).Run(1, 40, 1).Run(0, 10, 1).Run(1, 320, 1).Run(-1, Samples, 1)),
        "leaks at a tenth more" => Leak(Begun(), 1, 1.1),
        "leaks at more than a tenth more" => Leak(Begun(), 1, 1.101),
        "leaks in two charges" => Leak(Leak(Begun()).Run(-1, (int)(Samples * 0.7), 1)),
        "leaks while it has stopped to press" => Pressed().Run(1, 144, 1).Run(1, 66, 0.5).Run(1, 150, 0.5, 0.1),
        "leaks while it presses" => Pressed().Run(1, 155, 1).Run(1, 205, 0.5),
        "leaks in the first half of a window" => Leak(Pressed()),
        "presses no longer" => Pressed().Run(1, 144, 1).Run(1, Samples - 144, 1, 0.1),
        "presses no longer, and leaks later" => Pressed().Run(1, 100, 1).Run(1, 100, 1, 0.1).Run(1, 160, 0.1, 0.1),
        "presses no longer, and nobody knows how warm it is" => Pressed(SampleQuality.NoAnswer).Run(1, 144, 1).Run(1, Samples - 144, 1, 0.1),
        "falls" => new FullCellBench().Run(1, 100, 1).Run(1, 60, -1),
        "is too long" => new FullCellBench { Percent = 1 }.Cycles(1).Run(1, Samples * 2, 0.7),
        "is too long the first time" => new FullCellBench().Run(1, Samples * 2, 0.7),
        "is too long beyond where the one before ended" => Begun().Run(1, Samples, 1).Run(1, Samples, 0),
        "stays below where the one before ended" => Begun().Run(1, 352, 1).Run(1, Samples / 2, 0),
        "leaks in a half cell" => Leak(new FullCellBench(CellKind.Half).Cycles(2)),
        "leaks in a cell that has never been empty" => Leak(new FullCellBench { Percent = 20 }.Run(1, 280, 1).Run(-1, 280, 1)),
        "gives back a third" => Begun().Run(1, Samples, 1).Run(-1, 119, 3).Run(-1, 3, 1).Run(1, 2, 1),
        "sags at rest" => Begun().Run(1, Samples, 1).Run(0, 6 * Samples, 1, 1, i => -500 * i),
        "sags before the first current" => new FullCellBench().Run(0, 6 * Samples, 1, 1, i => -500 * i),
        "is held and leaks" => Hold(Begun().Run(1, 150, 1)),
        "is held, rests and is held" => Hold(Hold(Begun().Run(1, 150, 1)).Run(0, 3, 1)),
        _ => throw new ArgumentException(what),
    };

    private static FullCellBench Warm(FullCellBench bench, int millidegrees)
    {
        bench.Millidegrees = millidegrees;
        return bench;
    }

    /// <summary>The current at a held voltage decays, and stays up in the end.</summary>
    private static FullCellBench Hold(FullCellBench bench)
    {
        for (int i = 0; i < 200; i++)
        {
            bench.Take(Math.Max(FullCellBench.Nanoamps * 50 / (50 + i), 300_000 + (i > 150 ? 200_000 : 0)), 4_200_000);
        }

        return bench;
    }
}
