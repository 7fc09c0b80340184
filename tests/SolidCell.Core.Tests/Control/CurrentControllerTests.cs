using CsCheck;
using SolidCell.Core.Tests.Instrument;

namespace SolidCell.Core.Tests.Control;

/// <summary>Accuracy of the closed loop, with a source that is off by up to 1 % and 5 uA from its calibration.</summary>
public class CurrentControllerTests
{
    private static readonly Gen<Bench> Benches =
        from ohms in Gen.Double[5, 5000]
        from gain in Gen.Double[0.99, 1.01]
        from offset in Gen.Double[-5000, 5000]
        select new Bench { Ohms = ohms, SourceGain = gain, SourceOffsetNanoamps = offset };

    private static readonly Gen<int> SetPoints =
        from magnitude in Gen.Int[50_000, 10_000_000]
        from sign in Gen.Bool
        select sign ? magnitude : -magnitude;

    [Fact]
    public void The_steady_error_is_at_most_a_thousandth_and_a_microampere()
    {
        Gen.Select(Benches, SetPoints).Sample((bench, nanoamps) =>
        {
            WithinReach(bench, nanoamps);
            bench.Start(new ProgramBuilder().Current(nanoamps, 60_000));
            bench.Run(1000);
            return Math.Abs(bench.TrueNanoamps - nanoamps) <= Tolerance(nanoamps);
        });
    }

    [Fact]
    public void No_step_overshoots_by_more_than_two_percent()
    {
        Gen.Select(Benches, SetPoints).Sample((bench, nanoamps) =>
        {
            WithinReach(bench, nanoamps);
            bench.Start(new ProgramBuilder().Rest(2000).Current(nanoamps, 60_000));
            bench.Run(2000);
            bench.PeakNanoamps = 0;
            bench.Run(5000);
            return bench.PeakNanoamps <= (Math.Abs(nanoamps) * 1.02) + 5000;
        });
    }

    [Fact]
    public void A_reversal_has_settled_within_three_samples()
    {
        Gen.Select(Benches, SetPoints).Sample((bench, nanoamps) =>
        {
            WithinReach(bench, nanoamps);
            bench.Start(new ProgramBuilder().Current(nanoamps, 10_000).Current(-nanoamps, 10_000));
            bench.Run(10_000 + (3 * 50));
            return Math.Abs(bench.TrueNanoamps + nanoamps) <= Tolerance(nanoamps);
        });
    }

    [Theory]
    [InlineData(900_000, 1_100_000)]
    [InlineData(1_100_000, 900_000)]
    [InlineData(1_000_000, -10_000_000)]
    [InlineData(-10_000_000, 50_000)]
    public void A_change_of_range_makes_no_spike(int before, int after)
    {
        Bench bench = new() { Ohms = 50 };
        bench.Start(new ProgramBuilder().Current(before, 10_000).Current(after, 10_000));
        bench.Run(9900);
        bench.PeakNanoamps = 0;
        bench.Run(5000);
        Assert.InRange(bench.PeakNanoamps, 0, Math.Max(Math.Abs(before), Math.Abs(after)) * 1.02);
        Assert.Equal(bench.SourceRange, bench.ShuntRange);
    }

    [Fact]
    public void A_current_without_a_reading_is_left_as_it_is()
    {
        Bench bench = new();
        bench.Start(new ProgramBuilder().Current(500_000, 60_000));
        bench.Run(1000);
        int code = bench.Code;
        bench.Tamper = sample =>
        {
            sample.CellNanoamps = 0;
            sample.CellCurrentQuality = SolidCell.Core.Measurement.SampleQuality.NoAnswer;
        };
        bench.Run(200);
        Assert.Equal(code, bench.Code);
    }

    /// <summary>The source can drive 5 V: beyond that a real cell would show as a fault.</summary>
    private static void WithinReach(Bench bench, int nanoamps)
    {
        bench.Ohms = Math.Min(bench.Ohms, 4e9 / Math.Abs(nanoamps));
    }

    private static double Tolerance(int nanoamps) => (Math.Abs(nanoamps) / 1000.0) + 1000;
}
