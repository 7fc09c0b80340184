using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ad5941;

namespace SolidCell.Drivers.Tests.Ad5941;

/// <summary>Limits of a point: what is accepted, when a transform is clipped or given up, and the words of frequencies.</summary>
public sealed class Ad5941PointTests
{
    private readonly ScriptedAd5941 _chip = new();
    private readonly Ad5941ImpedanceMeter _meter;

    public Ad5941PointTests() => _meter = new Ad5941ImpedanceMeter(_chip);

    [Theory]
    [InlineData(1, 1, 0, SampleQuality.Good)]
    [InlineData(0xFFFFFF, 2047, 7, SampleQuality.Good)]
    [InlineData(0, 1, 0, SampleQuality.Implausible)]
    [InlineData(0x1000000, 1, 0, SampleQuality.Implausible)]
    [InlineData(1, 0, 0, SampleQuality.Implausible)]
    [InlineData(1, 2048, 0, SampleQuality.Implausible)]
    [InlineData(1, 1, -1, SampleQuality.Implausible)]
    [InlineData(1, 1, 8, SampleQuality.Implausible)]
    public void A_point_has_words_that_the_chip_takes(int word, int amplitude, int resistor, SampleQuality quality)
    {
        var point = new ImpedancePoint { FrequencyWord = word, Amplitude = amplitude, ResistorCode = resistor };
        Assert.Equal(quality, _meter.Begin(point));
        Assert.Equal(quality == SampleQuality.Good, _meter.IsBusy);
        Assert.Equal(quality == SampleQuality.Good, _chip.Transfers > 0);
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(22, 1)]
    [InlineData(23, 2)]
    [InlineData(1_000, 67)]
    [InlineData(1_000_000, 67_109)]
    [InlineData(200_000_000, 13_421_773)]
    [InlineData(249_999_000, 16_777_149)]
    [InlineData(250_000_000, 0xFFFFFF)]
    public void A_frequency_has_the_nearest_word_of_a_generator_with_30_bits_at_16_MHz(int millihertz, int word) =>
        Assert.Equal(word, _meter.WordOf(millihertz));

    [Theory]
    [InlineData(0x1FFFE, SampleQuality.Good)]
    [InlineData(0x1FFFF, SampleQuality.Saturated)]
    [InlineData(0x20002, SampleQuality.Good)]
    [InlineData(0x20001, SampleQuality.Saturated)]
    [InlineData(0x20000, SampleQuality.Saturated)]
    public void A_transform_at_either_end_of_its_18_bits_is_clipped_in_whichever_part(int word, SampleQuality quality)
    {
        for (int part = 0; part < 4; part++)
        {
            int[] words = [1, 2, 3, 4];
            words[part] = word;
            _chip.Forget();
            _chip.Give(words);
            _meter.Begin(new ImpedancePoint { FrequencyWord = 67109, Amplitude = 400 });
            SampleQuality first = _meter.Poll();
            Assert.Equal(quality, part < 2 ? first : _meter.Poll());
            _meter.Stop();
        }
    }

    [Fact]
    public void Each_of_the_two_transforms_is_asked_for_200_times()
    {
        _meter.Begin(new ImpedancePoint { FrequencyWord = 67109, Amplitude = 400 });
        _chip.Give(1, 2, 3, 4);
        AssertRuns(199);
        _chip.Flags = 2;
        Assert.Equal(SampleQuality.Good, _meter.Poll());
        AssertRuns(199);
        Assert.Equal(SampleQuality.Implausible, _meter.Poll());
        Assert.False(_meter.IsBusy);
    }

    [Fact]
    public void Nothing_is_asked_for_before_a_point_is_begun_and_after_it_was_stopped()
    {
        Assert.Equal(SampleQuality.Implausible, _meter.Poll());
        Assert.Equal(0, _chip.Transfers);
        _meter.Begin(new ImpedancePoint { FrequencyWord = 67109, Amplitude = 400 });
        Assert.Equal(SampleQuality.Good, _meter.Stop());
        Assert.Equal(Ad5941Setup.Powered, _chip[Ad5941Register.AfeControl]);
        Assert.Equal(SampleQuality.Implausible, _meter.Poll());
    }

    private void AssertRuns(int polls)
    {
        _chip.Flags = ~2;
        for (int i = 0; i < polls; i++)
        {
            Assert.Equal(SampleQuality.OutOfDate, _meter.Poll());
        }
    }
}
