using SolidCell.Operations.Calibrating;
using SolidCell.Operations.Guiding;
using SolidCell.Simulation.Bench;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Operations.Tests.Guiding;

/// <summary>
/// The guided calibration on virtual fixtures whose parts are off by gain, offset and drift: what it ends with is what is true.
/// </summary>
public sealed class GuidedCalibrationTests
{
    private static readonly CalibrationReferences References = new(0.02, 0.1, CalibrationReferences.StandardGravity);
    private static readonly IReadOnlyList<DummyHold> Both = DummyHold.Plan([new DummyResistor(1000, 0.01), new DummyResistor(100, 0.01)]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task It_ends_within_its_limits_of_what_is_true_whatever_the_parts_are_off_by(long seed)
    {
        var bench = new VirtualBench(seed, Errors(seed));
        (IReadOnlyList<ChannelCertificate> channels, _) =
            await new GuidedCalibration(bench, bench, References).RunAsync(Both, 10, Cancellation);
        Assert.Equal(["voltage", "current-1ma", "current-10ma", "force"], channels.Select(channel => channel.Channel).Order(new ByPlace()));
        Assert.All(channels, channel => Assert.True(channel.IsAccepted));
        await CheckCurrentAsync(bench, "dummy-1000", Both.Single(hold => hold.Resistor.Ohms == 1000));
        await CheckCurrentAsync(bench, "dummy-100", Both.Single(hold => hold.Resistor.Ohms == 100));
        await CheckCurrentAsync(bench, "dummy-10", DummyHold.Plan([new DummyResistor(10, 0.01)]).Single());
        ForceReading force = await bench.ReadForceAsync(Cancellation);
        Assert.InRange(force.Newtons, 98.0665 * 0.99, 98.0665 * 1.01);
    }

    [Fact]
    public async Task Without_a_voltmeter_the_fixtures_own_converter_is_the_reference_and_the_certificate_says_how_good_it_is()
    {
        var bench = new VirtualBench(7, new BoardErrors(ShuntGain: -0.008, ShuntOffsetVolts: 2e-4)) { HasVoltmeter = false };
        (IReadOnlyList<ChannelCertificate> channels, _) =
            await new GuidedCalibration(bench, bench, References).RunAsync(Both, null, Cancellation);
        Assert.DoesNotContain(channels, channel => channel.Channel == "voltage");
        ChannelCertificate low = channels.Single(channel => channel.Channel == "current-1ma");
        Assert.InRange(low.Uncertainty, 0.8 * CalibrationReferences.ConverterPercent / 100, 0.8 * 0.002);
        Assert.True(low.LargestErrorBefore > low.Limit, "the parts were off before");
        await CheckCurrentAsync(bench, "dummy-1000", Both.Single(hold => hold.Resistor.Ohms == 1000));
    }

    [Fact]
    public async Task Another_resistor_than_it_was_told_is_seen_and_nothing_is_changed()
    {
        var bench = new VirtualBench(8, Errors(8)) { Slip = (self, what) => self.Place("dummy-100") };
        CalibrationState before = await bench.ReadAsync(Cancellation);
        OperationException problem = await Assert.ThrowsAsync<OperationException>(
            () => new GuidedCalibration(bench, bench, References).RunAsync(Both, null, Cancellation));
        Assert.Contains("Look at the position of the dummy", problem.Message, StringComparison.Ordinal);
        Assert.Equal(before.Channels, (await bench.ReadAsync(Cancellation)).Channels);
    }

    [Fact]
    public async Task A_load_cell_that_is_connected_the_wrong_way_round_is_named_and_what_was_calibrated_is_taken_back()
    {
        var bench = new VirtualBench(9, Errors(9) with { ForceGain = -1.4 });
        CalibrationState before = await bench.ReadAsync(Cancellation);
        OperationException problem = await Assert.ThrowsAsync<OperationException>(
            () => new GuidedCalibration(bench, bench, References).RunAsync(Both, 10, Cancellation));
        Assert.Contains("sign is wrong", problem.Message, StringComparison.Ordinal);
        Assert.Equal(before.Channels, (await bench.ReadAsync(Cancellation)).Channels);
    }

    [Fact]
    public async Task A_calibration_is_taken_back_to_the_one_before_by_its_certificate()
    {
        var bench = new VirtualBench(10, Errors(10));
        await new GuidedCalibration(bench, bench, References).RunAsync(Both, 10, Cancellation);
        CalibrationState first = await bench.ReadAsync(Cancellation);
        bench.Fixture.Board.Errors = Errors(11);
        (IReadOnlyList<ChannelCertificate> channels, double tare) =
            await new GuidedCalibration(bench, bench, References).RunAsync(Both, 10, Cancellation);
        CalibrationState second = await bench.ReadAsync(Cancellation);
        Assert.NotEqual(first.Channels["current-1ma"], second.Channels["current-1ma"]);
        await CalibrationUndo.RunAsync(bench, channels, tare, Cancellation);
        CalibrationState back = await bench.ReadAsync(Cancellation);
        foreach (string name in channels.Select(channel => channel.Channel))
        {
            CalibrationPoints was = first.Channels[name], now = back.Channels[name];
            Assert.InRange(now.LowReading - was.LowReading, -2, 2);
            Assert.InRange(now.HighReading - was.HighReading, -2, 2);
            Assert.Equal((was.LowValue, was.HighValue), (now.LowValue, now.HighValue));
        }

        Assert.Equal(first.Stack.TareMillinewtons, back.Stack.TareMillinewtons);
    }

    /// <summary>Within what hardware/procedures.md accepts: 0.1 % and 1 uA, 0.1 % and 0.1 mV, against what really flows.</summary>
    private static async Task CheckCurrentAsync(VirtualBench bench, string dummy, DummyHold hold)
    {
        bench.Place(dummy);
        HeldPair shown = await bench.HoldAsync(hold, Cancellation);
        (HeldReading, (double, double))[] both = [(shown.Low, bench.Truth.Low), (shown.High, bench.Truth.High)];
        foreach ((HeldReading seen, (double Volts, double Milliamps) real) in both)
        {
            Assert.InRange(Math.Abs(seen.Milliamps - real.Milliamps), 0, (0.001 * Math.Abs(real.Milliamps)) + 0.001);
            if (bench.HasVoltmeter)
            {
                Assert.InRange(Math.Abs(seen.Volts - real.Volts), 0, (0.001 * Math.Abs(real.Volts)) + 0.0001);
            }
        }
    }

    /// <summary>Parts off by up to a percent and some least bits, a load cell by 20 % and 100 N, and 50 ppm an hour of drift.</summary>
    private static BoardErrors Errors(long seed)
    {
        var random = new Xoshiro256((ulong)seed);
        return new BoardErrors(
            random.Between(-0.01, 0.01), random.Between(-5e-4, 5e-4), random.Between(-0.01, 0.01), random.Between(-2e-4, 2e-4),
            random.Between(-0.2, 0.2), random.Between(-100, 100), random.Between(-5e-5, 5e-5));
    }

    private sealed class ByPlace : IComparer<string>
    {
        private static readonly string[] Places = ["voltage", "current-1ma", "current-10ma", "force"];

        public int Compare(string? one, string? other) => Array.IndexOf(Places, one) - Array.IndexOf(Places, other);
    }
}
