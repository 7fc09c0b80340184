using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ad5941;

namespace SolidCell.Drivers.Tests.Ad5941;

/// <summary>
/// Amplitude and resistor of the next point. 14,142 uV are 3,089 codes of the converter (131,072 codes are 0.6 V); the current may fill
/// 60,000 codes, and below 7,500 the next resistor, five times as large, is taken.
/// </summary>
public sealed class Ad5941RangeTests
{
    private const int Microvolts = 14142;

    private readonly ScriptedAd5941 _chip = new();
    private readonly Ad5941ImpedanceMeter _meter;

    public Ad5941RangeTests() => _meter = new Ad5941ImpedanceMeter(_chip);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(148, 1)]
    [InlineData(297, 2)]
    [InlineData(8488, 57)]
    [InlineData(Microvolts, 95)]
    [InlineData(303_400, 2046)]
    [InlineData(1_000_000, 2047)]
    public void A_first_point_takes_the_load_for_100_ohm_behind_the_100_ohm_of_the_meter(int microvolts, int amplitude)
    {
        var point = new ImpedancePoint { ResistorCode = 2 };
        _meter.Guess(point, microvolts);
        Assert.Equal((amplitude, 0), (point.Amplitude, point.ResistorCode));
    }

    [Theory]
    [InlineData(3089, 100, true)]
    [InlineData(1545, 199, true)]
    [InlineData(1544, 200, false)]
    [InlineData(6056, 51, true)]
    [InlineData(6178, 50, false)]
    public void The_amplitude_follows_the_voltage_and_off_by_two_it_is_measured_again(int voltage, int amplitude, bool isWell) =>
        AssertFollows((0, amplitude, isWell), (voltage, 0), (20000, 0), 0);

    [Theory]
    [InlineData(1600, 800)]
    [InlineData(-800, 1600)]
    [InlineData(-1600, -800)]
    public void Of_a_complex_word_the_larger_part_counts_with_three_eighths_of_the_other(int real, int imaginary) =>
        AssertFollows((0, 162, true), (real, imaginary), (20000, 0), 0);

    [Theory]
    [InlineData(0, 7500, 0, true)]
    [InlineData(0, 7499, 1, false)]
    [InlineData(0, 1500, 1, false)]
    [InlineData(0, 1499, 2, false)]
    [InlineData(1, 60000, 1, true)]
    [InlineData(1, 60001, 0, false)]
    [InlineData(2, 10, 2, true)]
    [InlineData(2, 60001, 1, false)]
    public void The_resistor_follows_the_current(int before, int current, int after, bool isWell) =>
        AssertFollows((after, 100, isWell), (3089, 0), (current, 0), before);

    [Fact]
    public void A_current_that_grows_with_the_amplitude_takes_two_resistors_at_once() =>
        AssertFollows((0, 999, false), (309, 0), (60000, 0), 2);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    public void Where_no_smaller_resistor_is_to_be_had_the_current_bounds_the_amplitude(int resistor, bool keepsResistor) =>
        AssertFollows((resistor, 100, true), (1545, 0), (60000, 0), resistor, keepsResistor);

    [Fact]
    public void A_resistor_that_is_kept_is_kept_for_a_small_current_too() => AssertFollows((1, 100, true), (3089, 0), (100, 0), 1, true);

    [Fact]
    public void Without_a_voltage_the_generator_gives_all_it_has() => AssertFollows((2, 2047, false), (0, 0), (0, 0), 0);

    [Theory]
    [InlineData(2, 400, false, 1, 100)]
    [InlineData(1, 400, false, 0, 100)]
    [InlineData(0, 400, false, 0, 100)]
    [InlineData(2, 400, true, 2, 100)]
    [InlineData(0, 3, false, 0, 1)]
    public void A_clipped_point_is_measured_again_with_a_quarter_and_the_next_resistor(
        int resistor, int amplitude, bool keepsResistor, int nextResistor, int nextAmplitude)
    {
        var point = new ImpedancePoint { FrequencyWord = 67109, Amplitude = amplitude, ResistorCode = resistor };
        _chip.Give(0x1FFFF, 0);
        _meter.Begin(point);
        Assert.Equal(SampleQuality.Saturated, _meter.Poll());
        Assert.False(_meter.Follow(point, Microvolts, keepsResistor));
        Assert.Equal((nextResistor, nextAmplitude), (point.ResistorCode, point.Amplitude));
        _meter.Begin(point);
        (point.VoltageReal, point.CurrentReal, point.Amplitude) = (3089, 20000, 100);
        Assert.True(_meter.Follow(point, Microvolts, keepsResistor: true));
        Assert.Equal(100, point.Amplitude);
    }

    private void AssertFollows((int, int, bool) expected, (int, int) voltage, (int, int) current, int resistor, bool keepsResistor = false)
    {
        var point = new ImpedancePoint { Amplitude = 100, ResistorCode = resistor };
        (point.VoltageReal, point.VoltageImaginary) = voltage;
        (point.CurrentReal, point.CurrentImaginary) = current;
        bool isWell = _meter.Follow(point, Microvolts, keepsResistor);
        Assert.Equal(expected, (point.ResistorCode, point.Amplitude, isWell));
    }
}
