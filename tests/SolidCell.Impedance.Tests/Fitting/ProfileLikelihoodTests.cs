using SolidCell.Impedance.Circuits;
using SolidCell.Impedance.Fitting;

namespace SolidCell.Impedance.Tests.Fitting;

public sealed class ProfileLikelihoodTests
{
    private static readonly double[] Decades6 = Spectra.Frequencies(1e5, 0.1);
    private static readonly double[] Truth = [75, 30, 1e-4, 0.85, 150, 0.05, 0.8];

    [Fact]
    public void A_well_determined_sum_has_the_interval_of_its_covariance()
    {
        FitResult fit = CircuitFit.Fit(Spectra.Arcs(2), Spectra.Of(Spectra.Arcs(2), Truth, Decades6, 0.002), Truth);
        ResistanceSum sum = fit.Sum(["R0", "R1"]);

        (double low, double high) = ProfileLikelihood.Interval(fit, ["R0", "R1"]);

        Assert.Equal(1, (high - low) / (4 * sum.StandardErrorOhms), 0.1);
        Assert.InRange(sum.Ohms, low, high);
    }

    [Fact]
    public void Two_resistors_that_nothing_tells_apart_are_unknown_each_and_known_together()
    {
        var circuit = new InSeries(new Resistor("Ra"), new Resistor("Rb"), new Zarc());
        Spectrum spectrum = Spectra.Of(Spectra.Arcs(1), [10, 50, 1e-3, 0.9], Decades6, 0.001);
        FitResult fit = CircuitFit.Fit(circuit, spectrum, [4, 5, 30, 1e-2, 0.8]);
        FittedParameter together = CircuitFit.Fit(Spectra.Arcs(1), spectrum, [8, 30, 1e-2, 0.8])["R0"];

        (double low, double high) = ProfileLikelihood.Interval(fit, ["Ra"]);
        Assert.True(low < 0.2 * fit["Ra"].Value && high > 1.5 * fit["Ra"].Value, $"{low} to {high}");

        (low, high) = ProfileLikelihood.Interval(fit, ["Ra", "Rb"]);
        Assert.InRange(together.Value, low, high);
        Assert.Equal(1, (high - low) / (together.High - together.Low), 0.1);
    }
}
