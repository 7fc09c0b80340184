using System.Numerics;
using SolidCell.Impedance.Fixture;

namespace SolidCell.Impedance.Tests.Fixture;

public sealed class LeadCorrectionTests
{
    private const double ShortOhms = 0.05;

    private static readonly double[] Hertz = [.. Enumerable.Range(0, 40).Select(i => 2e5 * Math.Pow(10, -i / 10.0))];

    [Fact]
    public void What_the_leads_add_to_cell_and_known_resistor_is_taken_off_exactly()
    {
        Complex truth = new(12, -5);
        var leads = new LeadCorrection([.. Hertz.Select(hertz => Measured(hertz, ShortOhms))], ShortOhms);

        Assert.All(Hertz, hertz => Assert.Equal(0, (leads.Apply(Measured(hertz, truth)).ImpedanceOhms - truth).Magnitude, 1e-9));
        Assert.Contains(Hertz, hertz => (Measured(hertz, truth).ImpedanceOhms - truth).Magnitude > 0.1);
    }

    [Fact]
    public void The_noise_of_the_short_is_added_where_the_cell_is_not_the_known_resistor()
    {
        var leads = new LeadCorrection([.. Hertz.Select(hertz => Measured(hertz, ShortOhms) with { SigmaOhms = 0.04 })], ShortOhms);

        Assert.Equal(0.05, leads.Apply(Bare(1000, 0.001) with { SigmaOhms = 0.03 }).SigmaOhms, 0.001);
        Assert.Equal(0.03, leads.Apply(Bare(1000, 100) with { SigmaOhms = 0.03 }).SigmaOhms, 0.001);
    }

    [Fact]
    public void A_frequency_at_which_no_short_was_measured_is_left_as_it_is()
    {
        var leads = new LeadCorrection([.. Hertz.Where(hertz => hertz > 100).Select(hertz => Measured(hertz, ShortOhms))], ShortOhms);

        Assert.Equal(Measured(20, 10), leads.Apply(Measured(20, 10)));
        Assert.NotEqual(Measured(20_000, 10), leads.Apply(Measured(20_000, 10)));
        Assert.Equal(Bare(5, 3), new LeadCorrection([], 0).Apply(Bare(5, 3)));
    }

    /// <summary>A short of 0 ohm that measured 1 ohm at 100 Hz and 3 ohm at 169 Hz; 2 stands for what lies between.</summary>
    [Theory]
    [InlineData(76.93, 1)]
    [InlineData(76.92, null)]
    [InlineData(100, 1)]
    [InlineData(129.99, 1)]
    [InlineData(130.01, 2)]
    [InlineData(144, 2)]
    [InlineData(169, 3)]
    [InlineData(219.6, 3)]
    [InlineData(219.8, null)]
    public void Of_a_short_at_100_and_169_Hz_what_lies_within_a_factor_of_1_3_is_corrected(double hertz, int? ohms)
    {
        var leads = new LeadCorrection([Bare(169, 3), Bare(100, 1)], 0);

        SpectrumPoint corrected = leads.Apply(Bare(hertz, 50));

        double? lead = ohms == 2 ? 1 + (2 * Math.Log(hertz / 100) / Math.Log(1.69)) : ohms;
        Assert.Equal(lead is { } at ? 100 * (50 - at) / (100 - at) : 50, corrected.ImpedanceOhms.Real, 1e-9);
    }

    [Fact]
    public void A_gap_of_the_short_is_corrected_from_the_nearer_side_only()
    {
        var leads = new LeadCorrection([Bare(100, 1), Bare(1000, 1)], 0);

        Assert.NotEqual(50, leads.Apply(Bare(129, 50)).ImpedanceOhms.Real);
        Assert.Equal(50, leads.Apply(Bare(131, 50)).ImpedanceOhms.Real);
        Assert.Equal(50, leads.Apply(Bare(768, 50)).ImpedanceOhms.Real);
        Assert.NotEqual(50, leads.Apply(Bare(771, 50)).ImpedanceOhms.Real);
    }

    /// <summary>R (Z + e) / (R + e) with what unlike sense capacitors and the mutual inductance of the leads add.</summary>
    private static SpectrumPoint Measured(double hertz, Complex ohms)
    {
        Complex added = (new Complex(13, -14) / (hertz * hertz)) + new Complex(0.3, 2 * Math.PI * hertz * 20e-9);
        return Bare(hertz, MeterSpectrum.ReferenceOhms * (ohms + added) / (MeterSpectrum.ReferenceOhms + added));
    }

    private static SpectrumPoint Bare(double hertz, Complex ohms) => new(hertz, ohms);
}
