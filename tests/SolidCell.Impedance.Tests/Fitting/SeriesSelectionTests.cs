using SolidCell.Impedance.Fitting;

namespace SolidCell.Impedance.Tests.Fitting;

public sealed class SeriesSelectionTests
{
    private static readonly double[] Decades8 = Spectra.Frequencies(1e6, 0.01);

    [Fact]
    public void A_series_whose_small_arc_grows_out_of_the_noise_gets_one_model_and_follows_it()
    {
        double[] widths = [2, 6, 12, 20, 30];
        Spectrum[] spectra = [.. widths.Select((width, i) =>
            Spectra.Of(Spectra.Arcs(2), [75, width, 1e-4, 0.9, 120, 0.05, 0.85], Decades8, 0.003, i + 1))];

        IReadOnlyList<ModelFit> fits = SeriesSelection.Run(spectra);

        Assert.Equal(new ArcModel(2, Tail.None, false), Assert.Single(fits.Select(fit => fit.Model).Distinct()));
        for (int i = 0; i < widths.Length; i++)
        {
            Assert.Equal(widths[i], fits[i].Fit["R1"].Value, 1.5);
        }
    }

    [Fact]
    public void The_growth_of_an_interface_over_storage_is_found_with_the_truth_inside_k_2_in_nine_of_ten_spectra()
    {
        double[] widths = [.. Enumerable.Range(0, 60).Select(i => 30 + (0.5 * i))];
        Spectrum[] spectra = [.. widths.Select((width, i) =>
            Spectra.Of(Spectra.Arcs(2), [60, width, width * 5e-7, 0.88, 120, 0.012, 0.9], Spectra.Frequencies(1e6, 0.1), 0.003, i + 1))];

        IReadOnlyList<ModelFit> fits = SeriesSelection.Run(spectra);

        int inside = widths.Where((width, i) => fits[i].Fit["R1"].Low <= width && width <= fits[i].Fit["R1"].High).Count();
        Assert.InRange(inside, 54, 60);
        Assert.True(fits[^1].Fit["R1"].Value > fits[0].Fit["R1"].Value + 20);
    }
}
