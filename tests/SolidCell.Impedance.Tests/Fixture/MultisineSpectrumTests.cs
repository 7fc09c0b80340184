using System.Numerics;
using SolidCell.Impedance.Fixture;

namespace SolidCell.Impedance.Tests.Fixture;

/// <summary>
/// A resistor of 10 ohm and one of 40 ohm beside 2.5 mF, whose top is at 1.6 Hz, driven by a current that is held for 50 ms.
/// </summary>
public sealed class MultisineSpectrumTests
{
    private const double Tick = 0.05;
    private const double Update = 0.002;
    private const double VoltageDelay = 0.021;
    private const double CurrentDelay = 0.034;
    private const int WindowSamples = 200;
    private static readonly int[] Periods = [1, 3, 7, 20, 41];

    private static readonly SpectrumPoint[] Meter =
        [.. Enumerable.Range(0, 140).Select(i => 1000 * Math.Pow(10, -i / 40.0)).Select(hertz => new SpectrumPoint(hertz, Truth(hertz)))];

    [Fact]
    public void What_the_held_current_does_to_the_phase_is_taken_off()
    {
        IReadOnlyList<SpectrumPoint> points = MultisineSpectrum.Of(Window(), Meter);

        Assert.Equal([4.1, 2.0, 0.7, 0.3, 0.1], points.Select(point => Math.Round(point.FrequencyHertz, 9)));
        Assert.All(points, point => Assert.InRange(
            (point.ImpedanceOhms - Truth(point.FrequencyHertz)).Magnitude / point.ImpedanceOhms.Magnitude, 0, 1e-3));
        Assert.All(points, point => Assert.Equal(3e-4 * point.ImpedanceOhms.Magnitude, point.SigmaOhms, 1e-6));
    }

    [Fact]
    public void Without_a_meter_the_ratio_is_given_as_it_was_measured()
    {
        IReadOnlyList<SpectrumPoint> points = MultisineSpectrum.Of(Window(), []);

        Assert.InRange((points[0].ImpedanceOhms - Truth(4.1)).Magnitude / points[0].ImpedanceOhms.Magnitude, 0.1, 1);
        Assert.InRange((points[^1].ImpedanceOhms - Truth(0.1)).Magnitude / points[^1].ImpedanceOhms.Magnitude, 0, 0.02);
    }

    /// <summary>
    /// Volts that go up and down by 1 mV from sample to sample: a tone of the fit has half of it at most, and root 2 / 200 of it by chance.
    /// </summary>
    [Fact]
    public void What_no_tone_explains_is_the_noise_of_every_point()
    {
        MultisineWindow quiet = Window();
        MultisineWindow noisy = quiet with
        {
            Samples = [.. quiet.Samples.Select((sample, k) => sample with { Volts = sample.Volts + (k % 2 == 0 ? 0.001 : -0.001) })],
        };

        IReadOnlyList<SpectrumPoint> points = MultisineSpectrum.Of(noisy, []);

        const double deviation = 0.001 * 0.1 * 1.0345;
        Assert.All(points, point => Assert.Equal(
            Math.Sqrt((deviation / 1e-3 * (deviation / 1e-3)) + (9e-8 * point.ImpedanceOhms.Magnitude * point.ImpedanceOhms.Magnitude)),
            point.SigmaOhms, 0.003));
    }

    [Theory]
    [InlineData(180, false)]
    [InlineData(181, true)]
    public void A_window_is_whole_with_more_than_nine_of_ten_samples(int samples, bool whole)
    {
        MultisineWindow window = Window();
        MultisineWindow part = window with { Samples = [.. window.Samples.Take(samples)] };

        Assert.Equal(whole, part.IsWhole);
        Assert.Equal(whole ? 5 : 0, MultisineSpectrum.Of(part, Meter).Count);
        Assert.Equal(10, part.WindowSeconds, 1e-12);
    }

    [Fact]
    public void A_tone_of_a_microampere_or_less_is_none()
    {
        MultisineWindow window = Window();
        MultisineWindow Scaled(double factor) => window with
        {
            Samples = [.. window.Samples.Select(sample => sample with { Volts = sample.Volts * factor, Amps = sample.Amps * factor })],
        };

        Assert.Empty(MultisineSpectrum.Of(Scaled(0.99e-3), Meter));
        Assert.Equal(5, MultisineSpectrum.Of(Scaled(1.01e-3), Meter).Count);
    }

    /// <summary>Steps of 1 mA tones through the cell, exactly: what holds between two updates is an exponential.</summary>
    private static MultisineWindow Window()
    {
        List<MultisineSample> samples = [];
        double charge = 0;
        double decay = Math.Exp(-Tick / 0.1);
        double partly = Math.Exp(-(VoltageDelay - Update) / 0.1);
        for (int n = -20 * WindowSamples; n < WindowSamples; n++)
        {
            double amps = 1e-3 * Periods.Sum(periods => Math.Cos(2 * Math.PI * periods * n / WindowSamples));
            double before = charge;
            charge = (40 * amps) + ((before - (40 * amps)) * decay);
            double volts = (10 * amps) + (40 * amps) + ((before - (40 * amps)) * partly);
            if (n >= 0)
            {
                samples.Add(new MultisineSample((n * Tick) + VoltageDelay, volts, (n * Tick) + CurrentDelay, amps));
            }
        }

        return new MultisineWindow(samples, Periods, WindowSamples, Tick, Update);
    }

    private static Complex Truth(double hertz) => 10 + (40 / new Complex(1, 2 * Math.PI * hertz * 0.1));
}
