namespace SolidCell.Drivers.Ad5941;

/// <summary>
/// The samples of a transform: four periods of the sine at least, and more than two samples a period. The converter gives 800,000 samples a
/// second, in the high-power mode 1,600,000; a first filter divides that by 4 or 2, a second one by 22, 44 or 89 (data sheet, output
/// filters of the converter). After reset the chip would take 16384 samples at 899 a second: 18 s, and nothing above 450 Hz.
/// </summary>
public static class Ad5941Window
{
    /// <summary>Above 80 kHz the analog part runs in its high-power mode (data sheet, power modes).</summary>
    public const int HighPowerWord = 5368709;

    /// <summary>DFTCON: Hann window; its input is the second filter, or the first one where bit 20 is set.</summary>
    private const int Hann = 1;
    private const int OfFirstFilter = 1 << 20;
    private const int PointsShift = 4;
    private const int PointsOf16384 = 12;

    /// <summary>ADCFILTERCON: 800,000 samples a second; no notch at the mains; codes of the second filter and of the first.</summary>
    private const int Slow = 1;
    private const int WithoutNotch = 1 << 4;
    private const int SecondShift = 8;
    private const int FirstBy4 = 1 << 12;
    private const int FirstBy2 = 2 << 12;

    /// <summary>From 50 Hz on 82 ms of 200,000 samples a second hold four periods.</summary>
    private const int FirstFilterWord = 3355;

    /// <summary>
    /// From 18, 9, 4.5 and 2.25 Hz on 0.23, 0.45, 0.9 and 1.8 s of 9,091 samples a second do; from 1.12 Hz on 3.6 s of 4,545; else 7.3 s of
    /// 2,247.
    /// </summary>
    private static readonly int[] SecondFilterWords = { 1208, 604, 302, 151, 75, 0 };
    private static readonly int[] Points = { 9, 10, 11, PointsOf16384, PointsOf16384, PointsOf16384 };
    private static readonly int[] SecondFilters = { 0, 0, 0, 0, 1, 2 };

    public static bool IsHighPower(int frequencyWord) => frequencyWord > HighPowerWord;

    /// <summary>ADCFILTERCON for a frequency.</summary>
    public static int Filter(int frequencyWord)
    {
        if (frequencyWord >= FirstFilterWord)
        {
            return IsHighPower(frequencyWord) ? WithoutNotch | FirstBy2 : Slow | WithoutNotch | FirstBy4;
        }

        return Slow | WithoutNotch | FirstBy4 | (SecondFilters[Row(frequencyWord)] << SecondShift);
    }

    /// <summary>DFTCON for a frequency.</summary>
    public static int Transform(int frequencyWord) => frequencyWord >= FirstFilterWord
        ? OfFirstFilter | (PointsOf16384 << PointsShift) | Hann : (Points[Row(frequencyWord)] << PointsShift) | Hann;

    private static int Row(int frequencyWord)
    {
        int row = 0;
        while (frequencyWord < SecondFilterWords[row])
        {
            row++;
        }

        return row;
    }
}
