using SolidCell.Drivers.Ad5941;

namespace SolidCell.Drivers.Tests.Ad5941;

/// <summary>Which samples a transform is taken of, by the data sheet's rates, worked out here from the two registers.</summary>
public sealed class Ad5941WindowTests
{
    private const double HertzPerWord = 16e6 / (1 << 30);

    public static TheoryData<int> Words
    {
        get
        {
            var words = new TheoryData<int>();
            for (double hertz = 1; hertz < 201e3; hertz *= 1.05)
            {
                words.Add((int)Math.Round(hertz / HertzPerWord));
            }

            foreach (int edge in new[] { 75, 151, 302, 604, 1208, 3355, 5368709, 13421773 })
            {
                words.Add(edge - 1);
                words.Add(edge);
                words.Add(edge + 1);
            }

            return words;
        }
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void A_window_holds_four_periods_and_two_samples_a_period_and_is_over_before_the_chip_is_given_up(int word)
    {
        (double rate, double seconds) = Window(word);
        double hertz = word * HertzPerWord;
        Assert.True(hertz * seconds > 3.9, $"{hertz} Hz: {hertz * seconds} periods");
        Assert.True(hertz < 0.41 * rate, $"{hertz} Hz of {rate} samples a second");
        Assert.InRange(seconds, 0.02, 0.75 * Ad5941ImpedanceMeter.MostPolls * 0.05);
    }

    private static (double Rate, double Seconds) Window(int word)
    {
        int filter = Ad5941Window.Filter(word), transform = Ad5941Window.Transform(word);
        Assert.Equal((0x10, 1), (filter & 0xC0D0, transform & 1));
        double rate = (filter & 1) == 1 ? 800e3 : 1.6e6;
        rate /= ((filter >> 12) & 3) switch { 1 => 4, 2 => 2, _ => 5 };
        bool isOfFirst = ((transform >> 20) & 3) == 1;
        rate /= isOfFirst ? 1 : ((filter >> 8) & 15) switch { 0 => 22, 1 => 44, 2 => 89, _ => 178 };
        return (rate, (4 << ((transform >> 4) & 15)) / rate);
    }
}
