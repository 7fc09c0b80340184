namespace SolidCell.Analysis.Conditions;

/// <summary>
/// How much of the time the fixture does not look at the voltage (docs/decisions/0040): one conversion of 1.28 ms at most (ADS1115 at 860
/// samples/s, less 10 %) in each tick of 50 ms.
/// </summary>
public static class SamplingGap
{
    public const double ConversionMilliseconds = 1.28;
    public const double TickMilliseconds = 50;

    /// <summary>Share of the time in which nothing is converted.</summary>
    public static double DeadTimePercent => Math.Round(100 * (1 - (ConversionMilliseconds / TickMilliseconds)), 1);
}
