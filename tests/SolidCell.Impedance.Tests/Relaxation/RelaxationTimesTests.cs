using SolidCell.Impedance.Relaxation;

namespace SolidCell.Impedance.Tests.Relaxation;

public sealed class RelaxationTimesTests
{
    private static readonly double[] Cell = [10, 50, 1e-4, 0.9, 100, 0.1, 0.9];

    [Theory]
    [InlineData(0.0005)]
    [InlineData(0.003)]
    public void Two_arcs_are_two_peaks_with_their_resistances(double noise)
    {
        RelaxationSpectrum result = RelaxationTimes.Compute(Spectra.Of(Spectra.Arcs(2), Cell, Spectra.Frequencies(1e6, 0.01), noise));
        RelaxationPeak[] peaks = [.. result.Peaks.OrderByDescending(peak => peak.ResistanceOhms).Take(2)
            .OrderBy(peak => peak.TimeConstantSeconds)];

        Assert.InRange(peaks[0].ResistanceOhms, 40, 56);
        Assert.InRange(peaks[1].ResistanceOhms, 82, 110);
        Assert.InRange(Math.Log10(peaks[0].TimeConstantSeconds / 1e-4), -0.11, 0.11);
        Assert.InRange(Math.Log10(peaks[1].TimeConstantSeconds / 0.1), -0.11, 0.11);
        Assert.Equal(150, result.PolarisationOhms, 7.5);
        Assert.Equal(10, result.SeriesOhms, 2.0);
        Assert.All(result.GammaOhms, gamma => Assert.True(gamma >= 0));
    }

    [Fact]
    public void Noisier_data_are_smoothed_more()
    {
        double quiet = RelaxationTimes.Compute(Spectra.Of(Spectra.Arcs(2), Cell, Spectra.Frequencies(1e6, 0.01), 0.0001)).Lambda;
        double noisy = RelaxationTimes.Compute(Spectra.Of(Spectra.Arcs(2), Cell, Spectra.Frequencies(1e6, 0.01), 0.03)).Lambda;

        Assert.True(noisy > 3 * quiet, $"{quiet} and {noisy}");
    }

    [Fact]
    public void A_lambda_that_is_given_is_taken() =>
        Assert.Equal(0.01, RelaxationTimes.Compute(Spectra.Of(Spectra.Arcs(2), Cell, Spectra.Frequencies(1e4, 0.1)), 0.01).Lambda);
}
