namespace SolidCell.Witnesses.Tests.Judging;

/// <summary>Resistances at the two ends of spectra, in ohm cm2.</summary>
public sealed class SpectrumShiftTests
{
    [Theory]
    [InlineData(94.9, 189.8, "Suspects")]
    [InlineData(95.1, 150, "Silent")]
    [InlineData(50, 190.2, "Silent")]
    public void Both_ends_fall_by_5_percent(double high, double low, string verdict) =>
        Assert.Equal(verdict, Of((100, 200), (high, low)).Verdict.ToString());

    [Fact]
    public void Each_is_compared_with_the_first_of_the_highest_ones_before_it()
    {
        Assert.Equal("from 1 to 3 the high-frequency resistance fell from 100.0 to 90.0 ohm cm2 and the whole from 200.0 to 150.0", Of((100, 200), (100, 155), (90, 150)).Evidence);
        Assert.Equal("from 2 to 3 the high-frequency resistance fell from 110.0 to 100.0 ohm cm2 and the whole from 220.0 to 200.0", Of((100, 200), (110, 220), (100, 200)).Evidence);
        Assert.Equal("the high-frequency resistance of 3 spectra has not fallen by 5 %", Of((100, 200), (97, 194), (94, 191)).Evidence);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void From_no_resistance_none_can_fall(double none)
    {
        Assert.Equal(Verdict.Silent, Of((none, 200), (none, 100)).Verdict);
        Assert.Equal(Verdict.Silent, Of((100, none), (50, none)).Verdict);
    }

    [Fact]
    public void Spectra_that_begin_below_100_kHz_do_not_count()
    {
        SpectrumPoint[] spectra = [new("a", 100e3, 100, 200), new("b", 99.9e3, 100, 200)];
        Assert.Equal([true, false], spectra.Select(one => one.ReachesBulk));
        Assert.Equal(Verdict.NotJudged, WitnessReport.Of([], new WitnessCell { Spectra = spectra }).The(WitnessKind.Spectrum).Verdict);
    }

    private static Witness Of(params (double High, double Low)[] spectra) => WitnessReport.Of([], new WitnessCell
    {
        Spectra = [.. spectra.Select((one, at) => new SpectrumPoint($"{at + 1}", 200e3, one.High, one.Low))],
    }).The(WitnessKind.Spectrum);
}
