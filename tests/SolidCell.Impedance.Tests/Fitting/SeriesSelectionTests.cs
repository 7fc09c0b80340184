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

    /// <summary>A sulfide pellet whose grain boundaries have their top at 8 MHz, measured to 200 kHz: ohm of one of 49 hours.</summary>
    private static double[] Storage(int hour) =>
        [34.6, 52, 2.04e-8, 0.9, 15 + (0.04 * Math.Sqrt(hour)), (15 + (0.04 * Math.Sqrt(hour))) * 3.9e-7, 0.88];

    private static IReadOnlyList<ModelFit> FitStorage(int seed, Func<int, double[]> cell, double noise = 0.001) =>
        SeriesSelection.Run([.. Enumerable.Range(0, 24)
            .Select(hour => Spectra.Of(Spectra.Arcs(2), cell(hour), Spectra.Frequencies(2e5, 1), noise, (100 * seed) + hour))]);

    [Fact]
    public void The_foot_of_an_arc_above_the_data_is_shared_and_no_spectrum_falls_out_of_its_series()
    {
        foreach (int seed in new[] { 1, 2 })
        {
            IReadOnlyList<ModelFit> fits = FitStorage(seed, Storage);

            Assert.Contains("shared by the series", fits[0].Shared, StringComparison.Ordinal);
            Assert.Equal(0.9, fits[0].Fit["n1"].Value, 0.06);
            double[] off = [.. fits.Select((fit, hour) => fit.Fit["R2"].Value - Storage(hour)[4])];
            Assert.All(off, one => Assert.InRange(one - off.Average(), -0.3, 0.3));
            Assert.InRange(off.Average(), -0.4, 0.4);
        }
    }

    [Fact]
    public void Spectra_whose_feet_contradict_each_other_share_nothing() =>
        Assert.All(FitStorage(1, hour => [34.6, 52, 2.04e-8, hour % 2 == 0 ? 0.95 : 0.75, 15, 5.8e-6, 0.88], 2e-4),
            fit => Assert.Null(fit.Shared));

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
