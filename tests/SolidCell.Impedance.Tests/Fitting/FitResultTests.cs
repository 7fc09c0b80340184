using System.Globalization;
using System.Numerics;
using SolidCell.Impedance.Circuits;
using SolidCell.Impedance.Fitting;

namespace SolidCell.Impedance.Tests.Fitting;

/// <summary>A fit of 20 and 30 ohm whose logarithms have errors of 0.1 and 0.2 and a covariance of -0.01.</summary>
public sealed class FitResultTests
{
    private static readonly FitResult Fit = new(
        new InSeries(new Resistor("Ra"), new Resistor("Rb")), new Spectrum([new(10, 49), new(1, 52)]), [20, 30],
        new[,] { { 0.01, -0.01 }, { -0.01, 0.04 } }, [false, false])
    {
        SumOfSquares = 8,
        Bic = 0,
        IsNearSingular = false,
        Converged = true,
        Iterations = 1,
        Weighting = Weighting.Modulus,
    };

    [Fact]
    public void A_parameter_has_an_error_and_an_interval_of_two_errors_of_its_logarithm()
    {
        FittedParameter one = Fit["Rb"];

        Assert.Equal(6, one.StandardError, 1e-12);
        Assert.Equal(30 * Math.Exp(-0.4), one.Low, 1e-12);
        Assert.Equal(30 * Math.Exp(0.4), one.High, 1e-12);
    }

    /// <summary>20 * 20 * 0.01 + 30 * 30 * 0.04 - 2 * 20 * 30 * 0.01 = 28.</summary>
    [Fact]
    public void The_error_of_a_sum_takes_the_covariance_with_it()
    {
        ResistanceSum sum = Fit.Sum(["Ra", "Rb"]);

        Assert.Equal((50, Math.Round(Math.Sqrt(28), 9)), (sum.Ohms, Math.Round(sum.StandardErrorOhms, 9)));
        Assert.Equal(2, Fit.Sum(["Ra"]).StandardErrorOhms, 1e-12);
    }

    [Fact]
    public void The_logarithm_of_a_ratio_has_the_error_of_the_difference() =>
        Assert.Equal(Math.Sqrt(0.01 + 0.04 + 0.02), Fit.LogErrorOfRatio("Ra", "Rb"), 1e-12);

    [Fact]
    public void The_residuals_are_counted_against_the_free_parameters_and_relative_to_the_measurement()
    {
        Assert.Equal(2, Fit.ResidualDeviation, 1e-12);
        Assert.Equal(Math.Sqrt((((1 / 49.0) * (1 / 49.0)) + ((2 / 52.0) * (2 / 52.0))) / 2), Fit.RelativeRms, 1e-12);
        Assert.Equal(new Complex(50, 0), Fit.At(3));
    }

    [Fact]
    public void A_residual_is_weighted_and_what_is_known_elsewhere_is_one_more()
    {
        Spectrum spectrum = new([new(10, new Complex(3, -4), 0.5), new(1, 8, 0.5)]);
        var residuals = new SpectrumResiduals(new Resistor(), spectrum, Weighting.Modulus, [new([(0, 0.5, 10)])]);
        double[] found = new double[residuals.Rows];
        double[] jacobian = new double[residuals.Rows * residuals.Parameters];

        residuals.Evaluate([Math.Log(13)], found, jacobian);

        Assert.Equal((5, 1), (residuals.Rows, residuals.Parameters));
        Assert.Equal([2, 0.625, 0.8, 0, Math.Round(10 * (Math.Log(13) - 0.5), 9)], found.Select(value => Math.Round(value, 9)));
        Assert.Equal([2.6, 1.625, 0, 0, 10], jacobian.Select(value => Math.Round(value, 9)));
        Assert.Equal((0.2, 1, 2, 2), (SpectrumResiduals.Weight(spectrum.Points[0], Weighting.Modulus),
            SpectrumResiduals.Weight(spectrum.Points[0], Weighting.Unit),
            SpectrumResiduals.Weight(spectrum.Points[0], Weighting.Sigma), SpectrumResiduals.Weight(spectrum.Points[0], Weighting.Noise)));
    }

    [Theory]
    [InlineData(1, "without sigma cannot be fitted by 3 parameters weighted by Modulus")]
    [InlineData(2, "")]
    public void Half_as_many_points_as_parameters_are_too_few(int points, string refusal)
    {
        Spectrum spectrum = Spectra.Of(new Resistor(), [5], Spectra.Frequencies(1000, points == 1 ? 1000 : 100, 1));
        CircuitElement circuit = new InSeries(new Resistor("A"), new Resistor("B"), new Resistor("C"));

        string message = Record.Exception(() => CircuitFit.Fit(circuit, spectrum, [1, 1, 1]))?.Message ?? "";

        Assert.Contains(refusal, message, StringComparison.Ordinal);
        Assert.Equal(refusal.Length > 0, message.Length > 0);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1 0")]
    [InlineData("-1 1")]
    [InlineData("NaN 1")]
    public void A_start_has_a_value_above_0_for_each_parameter(string start) => Assert.Equal(
        "the circuit has 2 parameters, each of which needs a starting value above 0 (Parameter 'start')",
        Assert.Throws<ArgumentException>(() => CircuitFit.Fit(Fit.Circuit, Fit.Spectrum,
            [.. start.Split(' ').Select(one => double.Parse(one, CultureInfo.InvariantCulture))])).Message);

    [Fact]
    public void Sweeps_are_repeats_when_their_frequencies_differ_by_less_than_a_thousandth()
    {
        static Spectrum Sweep(double hertz, double ohms) => new([new(hertz, ohms), new(1, ohms)]);

        Assert.Equal([0.5, 0.5], RepeatScatter.WithSigma([Sweep(1000, 10), Sweep(1000.9, 11),
            Sweep(999.2, 10)])[2].Points.Select(point => point.SigmaOhms));
        Assert.Throws<NoRepeatsException>(() => RepeatScatter.WithSigma([Sweep(1000, 10), Sweep(1001.1, 11), Sweep(1000, 10)]));
        Assert.Contains("at least 3 sweeps over the same frequencies; there are 2, of 2 points",
            Assert.Throws<NoRepeatsException>(() => RepeatScatter.WithSigma([Sweep(1000, 10), Sweep(1000, 11)])).Message,
                StringComparison.Ordinal);
        Assert.Contains("copies", Assert.Throws<NoRepeatsException>(() => RepeatScatter.WithSigma(
            [new([new(9, 1), new(1, 5)]), new([new(9, 2), new(1, 5)]), new([new(9, 1), new(1, 5)])])).Message, StringComparison.Ordinal);
    }
}
