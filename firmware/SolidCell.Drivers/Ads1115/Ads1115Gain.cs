namespace SolidCell.Drivers.Ads1115;

/// <summary>
/// The six gains of the ADS1115, 0 (+-6.144 V) to 5 (+-0.256 V), and what a code is worth on each. The least
/// significant bit is 187.5, 125, 62.5, 31.25, 15.625 or 7.8125 uV: a whole number of sixteenths of a microvolt.
/// </summary>
public static class Ads1115Gain
{
    public const int Widest = 0;
    public const int Narrowest = 5;

    /// <summary>From this magnitude a code is on its way out of the range (92 % of full scale).</summary>
    public const int NearlyFull = 30146;

    /// <summary>A gain is narrowed when the code is then below this magnitude (73 % of full scale).</summary>
    public const int FitsNarrower = 24000;

    private static readonly int[] SixteenthMicrovoltsPerCode = { 3000, 2000, 1000, 500, 250, 125 };

    public static int SixteenthMicrovolts(int code, int gain) => code * SixteenthMicrovoltsPerCode[gain];

    public static bool IsAtTheEnd(int code) => code >= 32767 || code <= -32768;

    /// <summary>
    /// The gain for a signal that gave this code. The gap between the two thresholds keeps a signal at the edge from
    /// changing the gain on every sample.
    /// </summary>
    public static int For(int code, int gain)
    {
        int magnitude = code < 0 ? -code : code;
        if (magnitude >= NearlyFull)
        {
            return gain > Widest ? gain - 1 : Widest;
        }

        while (gain < Narrowest && Narrowed(magnitude, gain) < FitsNarrower)
        {
            magnitude = Narrowed(magnitude, gain);
            gain++;
        }
        return gain;
    }

    /// <summary>The least magnitude of a code that keeps this gain, as <see cref="For"/> has it.</summary>
    public static int LeastCode(int gain)
    {
        if (gain == Narrowest)
        {
            return 0;
        }

        return gain == Widest ? FitsNarrower * 2 / 3 : FitsNarrower / 2;
    }

    private static int Narrowed(int magnitude, int gain) => gain == Widest ? magnitude * 3 / 2 : magnitude * 2;
}
