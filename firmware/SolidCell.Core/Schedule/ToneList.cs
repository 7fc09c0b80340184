namespace SolidCell.Core.Schedule;

/// <summary>
/// The tones of a multisine: whole numbers of periods in a window of two periods of the lowest, spread evenly in the logarithm. The host
/// reads the same list, from the window's length, for its evaluation.
/// </summary>
public sealed class ToneList
{
    public const int Most = 14;

    /// <summary>Four samples of the highest tone a period are too few, five are enough: 4 Hz at 20 samples/s.</summary>
    private const int LeastTicksPerPeriod = 5;
    private const int PeriodsOfLowest = 2;
    private const int RatioBits = 16;

    private readonly int[] _periods = new int[Most];

    public int Count { get; private set; }

    /// <summary>Ticks in the window.</summary>
    public int WindowTicks { get; private set; }

    /// <summary>Periods of a tone in the window.</summary>
    public int this[int index] => _periods[index];

    public void Fill(SpectrumSettings settings, int tickMilliseconds)
    {
        long windowMilliseconds = PeriodsOfLowest * 1000000L / settings.LowestMillihertz;
        int ticks = (int)(windowMilliseconds / tickMilliseconds);
        Fill(ticks < 2 * PeriodsOfLowest * LeastTicksPerPeriod ? 2 * PeriodsOfLowest * LeastTicksPerPeriod : ticks,
            (int)((long)settings.HighestOfSource * windowMilliseconds / 1000000));
    }

    /// <summary>The tones of a window whose highest has so many periods.</summary>
    public void Fill(int windowTicks, int mostPeriods)
    {
        WindowTicks = windowTicks;
        int most = mostPeriods < windowTicks / LeastTicksPerPeriod ? mostPeriods : windowTicks / LeastTicksPerPeriod;
        int ratio = RatioOf(most);
        long value = (long)PeriodsOfLowest << RatioBits;
        Count = 0;
        for (int i = 0; i < Most; i++)
        {
            int periods = i == Most - 1 ? most : (int)((value + (1 << (RatioBits - 1))) >> RatioBits);
            if (periods <= most && (Count == 0 || periods > _periods[Count - 1]))
            {
                _periods[Count++] = periods;
            }

            value = (value * ratio) >> RatioBits;
        }
    }

    /// <summary>The largest ratio, in 16 fractional bits, whose 13th power takes the lowest tone no further than the highest.</summary>
    private static int RatioOf(int most)
    {
        int low = 1 << RatioBits;
        int high = 16 << RatioBits;
        while (high - low > 1)
        {
            int middle = low + ((high - low) >> 1);
            long value = (long)PeriodsOfLowest << RatioBits;
            for (int i = 1; i < Most && value >> RatioBits <= most; i++)
            {
                value = (value * middle) >> RatioBits;
            }

            bool fits = value <= (long)most << RatioBits;
            low = fits ? middle : low;
            high = fits ? high : middle;
        }

        return low;
    }
}
