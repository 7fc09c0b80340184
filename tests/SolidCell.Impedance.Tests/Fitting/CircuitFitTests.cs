using System.Numerics;
using SolidCell.Impedance.Circuits;
using SolidCell.Impedance.Fitting;

namespace SolidCell.Impedance.Tests.Fitting;

public sealed class CircuitFitTests
{
    private static readonly double[] Decades6 = Spectra.Frequencies(1e5, 0.1);

    [Fact]
    public void Boukamps_test_circuit_is_found_again_from_a_start_an_order_of_magnitude_away()
    {
        FitResult fit = CircuitFit.Fit(Spectra.TestCircuit1, Spectra.TestCircuit1Spectrum(), [30, 1000, 1e-7, 100, 1e-3]);

        Assert.True(fit.Converged);
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal(1, fit.Values[i] / Spectra.TestCircuit1Values[i], 1e-6);
        }
    }

    [Fact]
    public void The_interval_of_k_2_holds_the_truth_in_nineteen_of_twenty_noisy_spectra()
    {
        double[] truth = [75, 30, 1e-4, 0.85, 150, 0.05, 0.8];
        int inside = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            FitResult fit =
                CircuitFit.Fit(Spectra.Arcs(2),
                    Spectra.Of(Spectra.Arcs(2), truth, Decades6, 0.002, seed), [60, 20, 2e-4, 0.9, 100, 0.1, 0.9]);
            inside += fit["R1"].Low < 30 && 30 < fit["R1"].High ? 1 : 0;
        }

        Assert.InRange(inside, 276, 297);
    }

    [Fact]
    public void The_standard_error_of_a_sum_takes_the_covariance_with_it()
    {
        double[] truth = [75, 30, 1e-6, 0.8, 150, 0.05, 0.8];
        var sums = new List<double>();
        FitResult fit = null!;
        for (int seed = 0; seed < 200; seed++)
        {
            fit = CircuitFit.Fit(Spectra.Arcs(2), Spectra.Of(Spectra.Arcs(2), truth, Decades6, 0.002, seed), truth);
            sums.Add(fit.Sum(["R0", "R1"]).Ohms);
        }

        double mean = sums.Average();
        double scatter = Math.Sqrt(sums.Average(sum => (sum - mean) * (sum - mean)));
        Assert.Equal(105, mean, 0.1);
        Assert.InRange(fit.Sum(["R0", "R1"]).StandardErrorOhms / scatter, 0.8, 1.25);
        Assert.True(fit.Sum(["R0", "R1"]).StandardErrorOhms < 0.5 * fit["R0"].StandardError, "the sum is known better than its first part");
    }

    [Fact]
    public void A_measured_sigma_gives_the_same_interval_whatever_the_residual_is()
    {
        Spectrum noisy = Spectra.Of(Spectra.Arcs(1), [10, 50, 1e-3, 1], Decades6, 0.01);
        Spectrum quiet =
            new(noisy.Points.Select(point => point with
            {
                ImpedanceOhms = Spectra.At(Spectra.Arcs(1), [10, 50, 1e-3, 0.9], point.FrequencyHertz),
            }));

        double withNoise = CircuitFit.Fit(Spectra.Arcs(1), noisy, [5, 30, 1e-2, 0.8], Weighting.Sigma)["R1"].StandardError;
        double without = CircuitFit.Fit(Spectra.Arcs(1), quiet, [5, 30, 1e-2, 0.8], Weighting.Sigma)["R1"].StandardError;

        Assert.Equal(1, withNoise / without, 0.2);
    }

    [Fact]
    public void Noise_that_is_known_up_to_a_factor_gives_the_interval_that_the_true_noise_gives()
    {
        double[] truth = [10, 50, 1e-3, 0.9];
        Spectrum even = Spectra.Of(Spectra.Arcs(1), truth, Decades6, 0.001);
        var uneven = new Spectrum(even.Points.Select((point, k) =>
        {
            Complex exact = Spectra.At(Spectra.Arcs(1), truth, point.FrequencyHertz);
            int louder = k < 30 ? 1 : 10;
            return point with
            {
                ImpedanceOhms = exact + (louder * (point.ImpedanceOhms - exact)),
                SigmaOhms = point.SigmaOhms * louder,
            };
        }));
        var scaled = new Spectrum(uneven.Points.Select(point => point with { SigmaOhms = 7 * point.SigmaOhms }));

        FitResult known = CircuitFit.Fit(Spectra.Arcs(1), uneven, [5, 30, 1e-2, 0.8], Weighting.Sigma);
        FitResult upToAFactor = CircuitFit.Fit(Spectra.Arcs(1), scaled, [5, 30, 1e-2, 0.8], Weighting.Noise);

        Assert.Equal(1, upToAFactor["R1"].Value / known["R1"].Value, 1e-6);
        Assert.Equal(1, upToAFactor["R1"].StandardError / known["R1"].StandardError, 0.2);
        Assert.Throws<ArgumentException>(() => CircuitFit.Fit(Spectra.Arcs(1), Bare(even), [5, 30, 1e-2, 0.8], Weighting.Noise));
    }

    private static Spectrum Bare(Spectrum spectrum) => new(spectrum.Points.Select(point => point with { SigmaOhms = 0 }));

    /// <summary>
    /// The circuit R - p(R, C) - p(R - Wo, C) at the values that impedance.py publishes for its example with unit weights
    /// (docs/impedance.md has what its own data give), from a start nearby and from the one of its test.
    /// </summary>
    [Theory]
    [InlineData(Weighting.Unit, 3, 0.005, 0.1, 200, 0.2)]
    [InlineData(Weighting.Modulus, 3, 0.005, 0.1, 200, 0.2)]
    [InlineData(Weighting.Unit, 100, 0.01, 0.05, 100, 1)]
    [InlineData(Weighting.Modulus, 100, 0.01, 0.05, 100, 1)]
    public void A_cell_with_finite_diffusion_is_found_again_whatever_the_weights(
        Weighting weighting, double c1, double r2, double diffusion, double tau, double c2)
    {
        var circuit = new InSeries(new Resistor(), new InParallel(new Resistor("R1"), new Capacitor("C1")),
            new InParallel(new InSeries(new Resistor("R2"), new FiniteWarburg(DiffusionEnd.Reflective, "Wo")), new Capacitor("C2")));
        double[] truth = [1.65e-2, 8.68e-3, 3.32, 5.39e-3, 6.31e-2, 233, 0.22];
        FitResult fit = CircuitFit.Fit(circuit, Spectra.Of(circuit, truth, Spectra.Frequencies(5000, 0.005)),
            [0.01, 0.01, c1, r2, diffusion, tau, c2], weighting);

        for (int i = 0; i < truth.Length; i++)
        {
            Assert.Equal(1, fit.Values[i] / truth[i], 1e-3);
        }
    }

    [Fact]
    public void A_parameter_that_stops_at_a_bound_is_named_and_has_no_interval()
    {
        FitResult fit = CircuitFit.Fit(Spectra.Arcs(1), Spectra.Of(Spectra.Arcs(1), [10, 50, 1e-3, 1], Decades6), [5, 30, 1e-2, 0.8]);

        Assert.Equal(["n1"], fit.AtBound);
        Assert.True(double.IsNaN(fit["n1"].High));
        Assert.Equal(50, fit["R1"].Value, 1e-3);
    }

    [Fact]
    public void Two_resistors_that_nothing_tells_apart_are_reported_as_near_singular()
    {
        var circuit = new InSeries(new Resistor("Ra"), new Resistor("Rb"), new Zarc());

        Assert.True(CircuitFit.Fit(circuit,
            Spectra.Of(Spectra.Arcs(1), [10, 50, 1e-3, 0.9], Decades6, 0.001), [4, 5, 30, 1e-2, 0.8]).IsNearSingular);
        Assert.False(CircuitFit.Fit(Spectra.Arcs(1),
            Spectra.Of(Spectra.Arcs(1), [10, 50, 1e-3, 0.9], Decades6, 0.001), [5, 30, 1e-2, 0.8]).IsNearSingular);
    }

    [Fact]
    public void A_fit_with_too_few_points_or_without_sigma_is_refused()
    {
        Spectrum short3 = Spectra.Of(Spectra.Arcs(2), [75, 30, 1e-4, 0.85, 150, 0.05, 0.8], [1000, 100, 10]);

        Assert.Throws<ArgumentException>(() => CircuitFit.Fit(Spectra.Arcs(2), short3, [75, 30, 1e-4, 0.85, 150, 0.05, 0.8]));
        Assert.Throws<ArgumentException>(() => CircuitFit.Fit(new Resistor(), short3, [75], Weighting.Sigma));
        Assert.Throws<ArgumentException>(() => CircuitFit.Fit(new Resistor(), short3, [0]));
    }

    [Fact]
    public void A_point_that_is_no_number_is_refused_with_its_frequency()
    {
        ArgumentException refusal =
            Assert.Throws<ArgumentException>(() => new Spectrum([new SpectrumPoint(100, 5), new SpectrumPoint(10, double.NaN)]));

        Assert.Contains("10 Hz", refusal.Message, StringComparison.Ordinal);
    }
}
