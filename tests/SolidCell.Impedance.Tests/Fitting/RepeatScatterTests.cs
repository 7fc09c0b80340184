using SolidCell.Impedance.Fitting;

namespace SolidCell.Impedance.Tests.Fitting;

public sealed class RepeatScatterTests
{
    private static readonly double[] Cell = [10, 50, 1e-3, 0.9];

    [Fact]
    public void Repeated_sweeps_give_the_standard_deviation_of_their_points_and_no_drift_of_the_cell()
    {
        Spectrum[] sweeps = [.. Enumerable.Range(1, 30)
            .Select(i => Spectra.Of(Spectra.Arcs(1), [10, 50 * (1 + (0.001 * i)), 1e-3, 0.9], Spectra.Frequencies(1e5, 1), 0.01, i))];

        IReadOnlyList<Spectrum> measured = RepeatScatter.WithSigma(sweeps);

        Assert.Equal(0.01, measured[0].Points.Average(point => point.SigmaOhms / point.ImpedanceOhms.Magnitude), 0.001);
    }

    [Fact]
    public void Copies_other_frequencies_and_too_few_sweeps_are_refused()
    {
        Spectrum one = Spectra.Of(Spectra.Arcs(1), Cell, Spectra.Frequencies(1e5, 1), 0.01);
        Spectrum other = Spectra.Of(Spectra.Arcs(1), Cell, Spectra.Frequencies(2e5, 2), 0.01, 2);

        Assert.Contains("copies", Assert.Throws<NoRepeatsException>(() => RepeatScatter.WithSigma([one, one, one])).Message,
            StringComparison.Ordinal);
        Assert.Contains("same frequencies", Assert.Throws<NoRepeatsException>(() => RepeatScatter.WithSigma([one, other, one])).Message,
            StringComparison.Ordinal);
        Assert.Throws<NoRepeatsException>(() => RepeatScatter.WithSigma([one, one]));
    }

    [Fact]
    public void A_given_noise_is_taken_at_every_point() =>
        Assert.All(RepeatScatter.WithSigma(Spectra.Of(Spectra.Arcs(1), Cell, Spectra.Frequencies(1e5, 1)), 0.2).Points,
            point => Assert.Equal(0.002, point.SigmaOhms / point.ImpedanceOhms.Magnitude, 1e-12));
}
