using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ads1115;
using SolidCell.Drivers.Measurement;
using SolidCell.Simulation.Bench;
using SolidCell.Simulation.Chips;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Drivers.Tests.Measurement;

/// <summary>The measuring chain set to average the mains out, on a simulated converter whose pins hum.</summary>
public sealed class MainsAverageTests
{
    private const int Ticks = 400;

    private readonly TickTimer _timer = new();
    private readonly Sample _sample = new();

    /// <summary>40 dB are a hundredth.</summary>
    [Theory]
    [InlineData(49.5)]
    [InlineData(50)]
    [InlineData(50.5)]
    [InlineData(59.5)]
    [InlineData(60)]
    [InlineData(60.5)]
    public void A_hundredth_of_the_mains_is_left_and_without_the_average_all_of_it(double hertz)
    {
        Assert.InRange(Largest(hertz, 0.2, _timer), 0, 0.002);
        Assert.InRange(Largest(hertz, 0.2, null), 0.19, 0.201);
    }

    /// <summary>|w + 2 cos(2 pi f / 110)| / (w + 2): what the amplitude of a slow signal loses, the same in voltage and current.</summary>
    [Theory]
    [InlineData(0.5, 0.9998)]
    [InlineData(4.3, 0.9847)]
    [InlineData(9.7, 0.9236)]
    public void A_slow_signal_passes_as_the_formula_says(double hertz, double share) =>
        Assert.Equal(share, Largest(hertz, 1, _timer), 0.002);

    [Theory]
    [InlineData(1.3)]
    [InlineData(4.3)]
    public void Voltage_and_current_pass_alike_and_are_as_far_apart_as_the_sample_says(double hertz)
    {
        var pins = new HummingPins(_timer) { Volts = 1, Hertz = hertz, ShuntVolts = 0.2 };
        MeasuringChain chain = Chain(pins, _timer);
        (double cosine, double sine, double currentCosine, double currentSine) = (0, 0, 0, 0);
        for (int i = 0; i < 10 * Ticks; i++)
        {
            Measure(chain, i);
            double voltageAt = 2 * Math.PI * hertz * ((i * 0.05) + (_sample.VoltageMicroseconds / 1e6));
            double currentAt = 2 * Math.PI * hertz * ((i * 0.05) + (_sample.CurrentMicroseconds / 1e6));
            cosine += _sample.CellMicrovolts * Math.Cos(voltageAt);
            sine += _sample.CellMicrovolts * Math.Sin(voltageAt);
            currentCosine += _sample.CellNanoamps * Math.Cos(currentAt);
            currentSine += _sample.CellNanoamps * Math.Sin(currentAt);
        }

        double ohms = double.Hypot(cosine, sine) / double.Hypot(currentCosine, currentSine) * 1000;
        Assert.Equal(1000, ohms, 1.5);
        Assert.Equal(Math.Atan2(sine, cosine), Math.Atan2(currentSine, currentCosine), 0.002);
    }

    [Fact]
    public void The_sample_says_when_the_middles_of_both_means_were()
    {
        Measure(Chain(new HummingPins(_timer), _timer), 0);
        Assert.Equal((700 + 9091, 700 + 9091 + 4545), (_sample.VoltageMicroseconds, _sample.CurrentMicroseconds));
        Assert.Equal((2 * 9091) + 4545, _timer.Microseconds);
    }

    [Fact]
    public void A_pause_lasts_for_one_sample_of_one_conversion_each()
    {
        MeasuringChain chain = Chain(new HummingPins(_timer), _timer);
        chain.PauseAverage();
        Measure(chain, 0);
        Assert.Equal((700, 3000, 0), (_sample.VoltageMicroseconds, _sample.CurrentMicroseconds, _timer.Microseconds));
        Measure(chain, 1);
        Assert.Equal((9791, 14336), (_sample.VoltageMicroseconds, _sample.CurrentMicroseconds));
        Chain(new HummingPins(_timer), null).PauseAverage();
    }

    [Theory]
    [InlineData(16, 32, 48, 32)]
    [InlineData(-16, -32, -48, -32)]
    [InlineData(0, 1000, 0, 490)]
    [InlineData(0, -1000, 0, -490)]
    [InlineData(98_000_000, 98_000_000, 98_000_000, 98_000_000)]
    [InlineData(-98_000_000, -98_000_000, -98_000_000, -98_000_000)]
    [InlineData(100, 1000, 100, 541)]
    public void A_mean_gives_the_middle_reading_1_92_times_the_weight_of_its_neighbours(int first, int second, int third, int mean) =>
        Assert.Equal(mean, MainsAverage.Mean(first, second, third));

    [Fact]
    public void The_weights_cancel_50_and_60_Hz()
    {
        double weight = MainsAverage.MiddleWeight / (double)MainsAverage.OuterWeight;
        Assert.Equal(-2 * Math.Cos(2 * Math.PI * 50 / 110), weight, 0.001);
        Assert.Equal(-2 * Math.Cos(2 * Math.PI * 60 / 110), weight, 0.001);
        Assert.Equal(MainsAverage.SumOfWeights, (2 * MainsAverage.OuterWeight) + MainsAverage.MiddleWeight);
        Assert.Equal(1e6 / 110, MainsAverage.StepMicroseconds, 0.5);
    }

    [Fact]
    public void A_first_reading_that_fails_is_the_answer_and_a_later_one_that_fails_is_left_out()
    {
        int failed = Reading.Without(SampleQuality.NoAnswer);
        Assert.Equal(failed, MainsAverage.Mean(failed, 1, 2));
        Assert.Equal(7, MainsAverage.Mean(7, failed, 2));
        Assert.Equal(7, MainsAverage.Mean(7, 1, failed));
    }

    [Fact]
    public void A_voltage_that_jumps_out_of_the_range_within_a_tick_is_averaged_at_a_wider_one()
    {
        var pins = new HummingPins(_timer) { Offset = 0.1 };
        MeasuringChain chain = Chain(pins, _timer);
        for (int i = 0; i < 4; i++)
        {
            Measure(chain, i);
        }

        pins.OffsetFrom = (4 * 50_000) + 5_000;
        Measure(chain, 4);
        Assert.Equal((100_000 * 0.2551) + (3_000_000 * 0.7449), _sample.CellMicrovolts, 1000.0);
        Assert.Equal(SampleQuality.Good, _sample.CellVoltageQuality);
        Measure(chain, 5);
        Assert.InRange(_sample.CellMicrovolts, 2_999_000, 3_001_000);
    }

    [Fact]
    public void Nothing_is_allocated_for_a_sample()
    {
        MeasuringChain chain = Chain(new HummingPins(_timer), _timer);
        int tick = 0;
        Measure(chain, tick++);
        Assert.Equal(0, AllocatedBytes.By(() =>
        {
            for (int i = 1; i < 1000; i++)
            {
                Measure(chain, tick++);
            }
        }));
    }

    private static MeasuringChain Chain(HummingPins pins, TickTimer? timer) =>
        new(new Ads1115Converter(new SimulatedAds1115(pins, new Xoshiro256(1))), new SlowChannels(null, null, null), null, timer);

    /// <summary>The largest voltage over ticks, either way, of a sine of this amplitude.</summary>
    private double Largest(double hertz, double volts, TickTimer? timer)
    {
        MeasuringChain chain = Chain(new HummingPins(_timer) { Volts = volts, Hertz = hertz, Phase = Math.PI / 2 }, timer);
        int most = 0;
        for (int i = 0; i < Ticks; i++)
        {
            Measure(chain, i);
            most = Math.Max(most, Math.Abs(_sample.CellMicrovolts));
        }

        return most / 1e6;
    }

    private void Measure(MeasuringChain chain, int tick)
    {
        _timer.Begin(tick * 50);
        chain.Measure(tick * 50, _sample);
    }
}
