using System.Numerics;
using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ad5941;
using SolidCell.Simulation.Cells.SmallSignal;
using SolidCell.Simulation.Chips;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Drivers.Tests.Ad5941;

/// <summary>
/// Without any one of these registers there is no right spectrum: a driver that forgets one is found by the simulated chip. Until decision
/// 69 it forgot the clock, the filters, the bias of the sense pins and where the sine is regulated, and the simulated chip did not care.
/// </summary>
public sealed class Ad5941NecessaryRegisterTests
{
    private const double KnownOhms = 100;
    private const double HertzPerWord = 16e6 / (1 << 30);
    private static readonly double[] Frequencies = [1, 30, 1e3, 2e5];
    private static readonly SmallSignalCircuit Cell = new(150, [new SmallSignalArc(502, 3.12e-6, 1)]);

    [Fact]
    public void With_all_of_them_the_spectrum_is_right() => Assert.InRange(WorstError(new SimulatedAd5941(new Xoshiro256(3)), 0), 0, 0.01);

    [Theory]
    [InlineData(Ad5941Register.ClockSelect)]
    [InlineData(Ad5941Register.OscillatorKey)]
    [InlineData(Ad5941Register.OscillatorControl)]
    [InlineData(Ad5941Register.AfeControl)]
    [InlineData(Ad5941Register.SwitchControl)]
    [InlineData(Ad5941Register.ConverterFilter)]
    [InlineData(Ad5941Register.DftControl)]
    [InlineData(Ad5941Register.LowPowerDacData)]
    [InlineData(Ad5941Register.LowPowerDacSwitches)]
    [InlineData(Ad5941Register.LowPowerDacControl)]
    [InlineData(Ad5941Register.DSwitches)]
    [InlineData(Ad5941Register.PSwitches)]
    [InlineData(Ad5941Register.NSwitches)]
    [InlineData(Ad5941Register.TSwitches)]
    [InlineData(Ad5941Register.ConverterControl)]
    [InlineData(Ad5941Register.WaveformFrequency)]
    [InlineData(Ad5941Register.WaveformAmplitude)]
    [InlineData(Ad5941Register.InterruptSelect)]
    public void Without_one_of_them_no_spectrum_is_right(int address) =>
        Assert.True(WorstError(new SimulatedAd5941(new Xoshiro256(3)), address) > 0.05, $"{address:X4} is not missed");

    [Fact]
    public void A_chip_without_its_crystal_measures_nothing()
    {
        var chip = new SimulatedAd5941(new Xoshiro256(3)) { IsCrystalDead = true };
        Assert.Equal(double.PositiveInfinity, WorstError(chip, 0));
    }

    [Fact]
    public void Between_points_the_leads_are_held_without_a_sine_and_after_a_failure_they_are_not()
    {
        var chip = new SimulatedAd5941(new Xoshiro256(3)) { Load = _ => KnownOhms };
        var meter = new Ad5941ImpedanceMeter(chip);
        Assert.False(chip.IsHeld);
        Assert.Equal(SampleQuality.Good, meter.Stop());
        Assert.True(chip.IsHeld && !chip.IsExciting);
        Assert.NotEqual(default, Transform(chip, meter, _ => KnownOhms, 1000));
        Assert.True(chip.IsHeld && !chip.IsExciting);
        chip.IsTransformStuck = true;
        Assert.Equal(default, Transform(chip, meter, _ => KnownOhms, 1000));
        Assert.False(chip.IsHeld);
    }

    /// <summary>Largest relative error of the impedance; infinite when a point fails.</summary>
    private static double WorstError(SimulatedAd5941 chip, int forgotten)
    {
        var meter = new Ad5941ImpedanceMeter(new ForgetfulAd5941(chip, forgotten));
        double worst = 0;
        foreach (double hertz in Frequencies)
        {
            Complex cell = Transform(chip, meter, Cell.At, hertz), known = Transform(chip, meter, _ => KnownOhms, hertz);
            double error = cell == default || known == default
                ? double.PositiveInfinity : ((KnownOhms * cell / known) - Cell.At(hertz)).Magnitude / Cell.At(hertz).Magnitude;
            worst = Math.Max(worst, error);
        }

        return worst;
    }

    /// <summary>Voltage over current in codes; 0 when the point failed or the current is nothing.</summary>
    private static Complex Transform(SimulatedAd5941 chip, Ad5941ImpedanceMeter meter, Func<double, Complex> load, double hertz)
    {
        chip.Load = load;
        var point = new ImpedancePoint { FrequencyWord = (int)Math.Round(hertz / HertzPerWord), Amplitude = hertz < 10 ? 2047 : 400 };
        SampleQuality quality = meter.Begin(point);
        while (meter.IsBusy)
        {
            chip.Advance(chip.NowMilliseconds + 50);
            quality = meter.Poll();
        }

        var current = new Complex(point.CurrentReal, point.CurrentImaginary);
        return quality != SampleQuality.Good || current.Magnitude < 20 ? default
            : new Complex(point.VoltageReal, point.VoltageImaginary) / current;
    }
}
