using SolidCell.Core.Measurement;

namespace SolidCell.Drivers;

/// <summary>
/// A number from a converter, or why there is none, in one integer: numbers are below <see cref="Failed"/>, a failure is that plus its
/// quality. What every tick reads comes this way, because an out parameter costs the interpreter as much as half a call.
/// </summary>
public static class Reading
{
    public const int Failed = 1 << 30;

    public static int Without(SampleQuality quality) => Failed + (int)quality;

    public static SampleQuality QualityOf(int reading) => reading < Failed ? SampleQuality.Good : (SampleQuality)(reading - Failed);
}
