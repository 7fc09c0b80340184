using System.Numerics;
using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ad5941;
using SolidCell.Simulation.Cells.SmallSignal;
using SolidCell.Simulation.Chips;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Drivers.Tests.Ad5941;

/// <summary>The driver against the simulated chip: dummy cells between its leads, and everything that can fail.</summary>
public sealed class Ad5941ImpedanceMeterTests
{
    private const double KnownOhms = 100;
    private const double HertzPerWord = 16e6 / (1 << 30);

    private readonly SimulatedAd5941 _chip = new(new Xoshiro256(1));
    private readonly Ad5941ImpedanceMeter _meter;
    private long _now;

    public Ad5941ImpedanceMeterTests() => _meter = new Ad5941ImpedanceMeter(_chip);

    public static TheoryData<double, double, double> DummyCells =>
        [.. new[] { (10.0, 0.0, 0.0), (100, 0, 0), (1000, 0, 0), (29.1, 46.7, 1.04e-5), (150, 502, 3.12e-8) }
        .Select(cell => new TheoryDataRow<double, double, double>(cell.Item1, cell.Item2, cell.Item3))];

    [Theory]
    [MemberData(nameof(DummyCells))]
    public void Dummy_cells_are_measured_to_half_a_per_cent_and_half_a_degree_and_twice_that_outside_of_10_Hz_to_100_kHz(
        double series, double arc, double farads)
    {
        var circuit = new SmallSignalCircuit(series, arc > 0 ? [new SmallSignalArc(arc, farads, 1)] : []);
        foreach (double hertz in new[] { 1.0, 4, 10, 100, 1e3, 1e4, 1e5, 2e5 })
        {
            Complex truth = circuit.At(hertz);
            Complex measured = Measure(circuit.At, hertz);

            bool isInner = hertz is >= 10 and <= 1e5;
            Assert.InRange(measured.Magnitude, (truth.Magnitude * (isInner ? 0.995 : 0.99))
                - (isInner ? 0.05 : 0.1), (truth.Magnitude * (isInner ? 1.005 : 1.01)) + (isInner ? 0.05 : 0.1));
            Assert.InRange((measured / truth).Phase * 180 / Math.PI, isInner ? -0.5 : -1.5, isInner ? 0.5 : 1.5);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_line_that_is_stuck_is_a_failed_point_and_never_0_ohm(bool level)
    {
        _chip.Load = _ => 100;
        Assert.Equal(SampleQuality.Good, _meter.Begin(Point(1000)));
        _chip.StuckLine = level;

        SampleQuality quality = Finish();

        Assert.NotEqual(SampleQuality.Good, quality);
        Assert.False(_meter.IsBusy);
        Assert.Equal(SampleQuality.NoAnswer, _meter.Begin(Point(1000)));
    }

    [Fact]
    public void A_chip_that_is_off_or_never_ready_is_a_failed_point()
    {
        _chip.Load = _ => 100;
        _chip.IsTransformStuck = true;
        Assert.Equal(SampleQuality.Good, _meter.Begin(Point(1000)));
        Assert.Equal(SampleQuality.Implausible, Finish());
        Assert.False(_chip.IsExciting);

        _chip.IsTransformStuck = false;
        _chip.Fault = SensorFault.Off;
        Assert.Equal(SampleQuality.NoAnswer, _meter.Begin(Point(1000)));

        _chip.Fault = SensorFault.Ok;
        Assert.Equal(SampleQuality.Good, _meter.Begin(Point(1000)));
        Assert.Equal(SampleQuality.Good, Finish());
    }

    [Fact]
    public void A_clipped_converter_is_reported_and_the_excitation_is_taken_off()
    {
        _chip.Load = _ => 10;
        ImpedancePoint point = Point(1000);
        (point.Amplitude, point.ResistorCode) = (2047, 2);

        Assert.Equal(SampleQuality.Good, _meter.Begin(point));
        Assert.True(_chip.IsExciting);
        Assert.Equal(SampleQuality.Saturated, Finish());
        Assert.False(_chip.IsExciting);
    }

    [Fact]
    public void A_lead_that_is_off_is_seen_as_a_current_of_nothing()
    {
        _chip.Load = null;
        ImpedancePoint point = Point(1000);
        Assert.Equal(SampleQuality.Good, _meter.Begin(point));
        Assert.Equal(SampleQuality.Good, Finish());

        Assert.InRange(Math.Abs(point.CurrentReal) + Math.Abs(point.CurrentImaginary), 0, 20);
    }

    [Theory]
    [InlineData(0, 100, 1)]
    [InlineData(0x1000000, 100, 1)]
    [InlineData(1000, 0, 1)]
    [InlineData(1000, 2048, 1)]
    [InlineData(1000, 100, 8)]
    public void A_point_out_of_range_is_refused_before_anything_is_sent(int word, int amplitude, int resistor)
    {
        var point = new ImpedancePoint { FrequencyWord = word, Amplitude = amplitude, ResistorCode = resistor };

        Assert.Equal(SampleQuality.Implausible, _meter.Begin(point));
        Assert.False(_meter.IsBusy);
    }

    [Fact]
    public void A_point_allocates_nothing()
    {
        _chip.Load = _ => 100;
        ImpedancePoint point = Point(1000);
        Run(point);
        Assert.Equal(0, AllocatedBytes.By(() => Run(point)));
    }

    private void Run(ImpedancePoint point)
    {
        _meter.Begin(point);
        Finish();
    }

    private Complex Measure(Func<double, Complex> load, double hertz)
    {
        (Complex cellVolts, Complex cellAmps, double used) = Words(load, hertz);
        (Complex knownVolts, Complex knownAmps, _) = Words(_ => KnownOhms, hertz);
        Assert.Equal(hertz, used, 0.02);
        return KnownOhms * (cellVolts / cellAmps) / (knownVolts / knownAmps);
    }

    private (Complex Volts, Complex Amps, double Hertz) Words(Func<double, Complex> load, double hertz)
    {
        _chip.Load = load;
        ImpedancePoint point = Point(hertz);
        Assert.Equal(SampleQuality.Good, _meter.Begin(point));
        Assert.Equal(SampleQuality.Good, Finish());
        return (new Complex(point.VoltageReal, point.VoltageImaginary), new Complex(point.CurrentReal, point.CurrentImaginary),
            point.FrequencyWord * HertzPerWord);
    }

    private static ImpedancePoint Point(double hertz) =>
        new() { FrequencyWord = (int)Math.Round(hertz / HertzPerWord), Amplitude = hertz < 10 ? 2047 : 400, ResistorCode = 0 };

    private SampleQuality Finish()
    {
        SampleQuality quality = SampleQuality.Good;
        while (_meter.IsBusy)
        {
            _now += 50;
            _chip.Advance(_now);
            quality = _meter.Poll();
        }

        return quality;
    }
}
