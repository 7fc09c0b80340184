using System.Numerics;
using SolidCell.Impedance.Fixture;

namespace SolidCell.Impedance.Tests.Fixture;

public sealed class MeterSpectrumTests
{
    /// <summary>The word of 1 MHz.</summary>
    private const int Word = 1 << 26;

    /// <summary>Over the known 100 ohm half a code a code, over the cell 3 - 4j codes a code.</summary>
    private static readonly RawPoint Cell = new(0, RawLoad.Cell, Word, 600, 1, new Complex(3000, -4000), 1000);

    private static readonly RawPoint Known = new(0, RawLoad.Reference, Word, 600, 1, 2000, 4000);

    [Fact]
    public void The_impedance_is_that_of_the_known_resistor_times_the_ratio_of_both_measurements()
    {
        SpectrumPoint point = Assert.Single(MeterSpectrum.Of([Cell, Known]));

        Assert.Equal(1e6, point.FrequencyHertz);
        Assert.Equal(600, point.ImpedanceOhms.Real, 1e-9);
        Assert.Equal(-800, point.ImpedanceOhms.Imaginary, 1e-9);
    }

    /// <summary>1.5 codes over 5000, 1000, 2000 and 4000 codes, and three parts in ten thousand.</summary>
    [Fact]
    public void The_noise_is_that_of_the_four_words_and_never_below_that_of_the_converter()
    {
        double squares = (0.0003 * 0.0003) + (0.0015 * 0.0015) + (0.00075 * 0.00075) + (0.000375 * 0.000375);

        Assert.Equal(1000 * Math.Sqrt(squares + 9e-8), Assert.Single(MeterSpectrum.Of([Cell, Known])).SigmaOhms, 1e-9);
    }

    [Fact]
    public void The_last_of_each_place_counts_and_places_stand_in_their_order()
    {
        RawPoint[] second = [Cell with { Index = 1, Voltage = 5000, FrequencyWord = Word / 2 },
            Known with { Index = 1, FrequencyWord = Word / 2 }];
        IReadOnlyList<SpectrumPoint> points = MeterSpectrum.Of([.. second, Cell, Known, Cell with { Voltage = 6000 },
            Known with { Voltage = 3000 }]);

        Assert.Equal([1e6, 5e5], points.Select(point => point.FrequencyHertz));
        Assert.Equal([800.0, 1000], points.Select(point => Math.Round(point.ImpedanceOhms.Real, 9)));
    }

    [Fact]
    public void Without_the_known_resistor_at_the_same_frequency_and_range_there_is_no_point()
    {
        Assert.Empty(MeterSpectrum.Of([Cell]));
        Assert.Empty(MeterSpectrum.Of([Cell, Known with { Index = 1 }]));
        Assert.Empty(MeterSpectrum.Of([Cell, Known with { FrequencyWord = Word + 1 }]));
        Assert.Empty(MeterSpectrum.Of([Cell, Known with { ResistorCode = 2 }]));
        Assert.Empty(MeterSpectrum.Of([Known, Known with { Load = RawLoad.Precharge }]));
    }

    [Fact]
    public void A_word_of_20_codes_or_less_is_noise_but_for_the_voltage_of_a_short()
    {
        Assert.Empty(MeterSpectrum.Of([Cell with { Voltage = 20 }, Known]));
        Assert.Single(MeterSpectrum.Of([Cell with { Voltage = 20.5 }, Known]));
        Assert.Empty(MeterSpectrum.Of([Cell with { Current = 20 }, Known]));
        Assert.Empty(MeterSpectrum.Of([Cell, Known with { Voltage = 20 }]));
        Assert.Empty(MeterSpectrum.Of([Cell, Known with { Current = new Complex(12, 16) }]));
        Assert.Single(MeterSpectrum.Of([Cell with { Voltage = 2 }, Known], isShort: true));
        Assert.Empty(MeterSpectrum.Of([Cell with { Voltage = 0 }, Known], isShort: true));
        Assert.Empty(MeterSpectrum.Of([Cell with { Voltage = 2, Current = 20 }, Known], isShort: true));
    }

    /// <summary>
    /// The known resistor: 4000 codes at an amplitude of 600 over 1 kilohm. A cell lets less than 0.3 of it through before it is
    /// connected.
    /// </summary>
    [Theory]
    [InlineData(1199, 600, 1, true)]
    [InlineData(1201, 600, 1, false)]
    [InlineData(2398, 1200, 1, true)]
    [InlineData(2402, 1200, 1, false)]
    [InlineData(239, 600, 0, true)]
    [InlineData(241, 600, 0, false)]
    [InlineData(5995, 600, 2, true)]
    [InlineData(6005, 600, 2, false)]
    [InlineData(5995, 600, 3, true)]
    [InlineData(6005, 600, 7, false)]
    [InlineData(239, 600, -1, true)]
    [InlineData(241, 600, -1, false)]
    public void A_cell_is_on_when_little_current_flows_before_it_is_connected(int codes, int amplitude, int resistor, bool on) =>
        Assert.Equal(on, MeterSpectrum.IsOnCell([Known, new RawPoint(0, RawLoad.Precharge, Word, amplitude, resistor, 0, codes)]));

    [Fact]
    public void An_amplitude_of_0_is_taken_for_1() =>
        Assert.False(MeterSpectrum.IsOnCell([Known, new RawPoint(0, RawLoad.Precharge, Word, 0, 1, 0, 3)]));

    [Fact]
    public void Without_a_check_or_a_known_resistor_at_its_frequency_nothing_says_that_the_cell_is_not_on()
    {
        var check = new RawPoint(0, RawLoad.Precharge, Word, 600, 1, 0, 4000);

        Assert.True(MeterSpectrum.IsOnCell([]));
        Assert.True(MeterSpectrum.IsOnCell([Known]));
        Assert.True(MeterSpectrum.IsOnCell([check, Known with { FrequencyWord = Word + 1 }]));
        Assert.True(MeterSpectrum.IsOnCell([check, Cell]));
        Assert.False(MeterSpectrum.IsOnCell([check, Known]));
        Assert.True(MeterSpectrum.IsOnCell([check, Known, check with { Current = 3 }]));
        Assert.True(MeterSpectrum.IsOnCell([check, Known, Known with { Current = 40_000 }]));
    }
}
