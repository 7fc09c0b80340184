namespace SolidCell.Core.Measurement;

/// <summary>The little integer arithmetic that the device's library has no Math class for.</summary>
public static class IntMath
{
    /// <summary>|value|; int.MinValue gives int.MaxValue.</summary>
    public static int Magnitude(int value) => value >= 0 ? value : value == int.MinValue ? int.MaxValue : -value;

    /// <summary>|value|; not for long.MinValue.</summary>
    public static long Magnitude(long value) => value < 0 ? -value : value;

    /// <summary>The nearest number within the bounds.</summary>
    public static int Clamp(int value, int minimum, int maximum) =>
        value < minimum ? minimum : value > maximum ? maximum : value;

    /// <summary>The nearest number within the bounds.</summary>
    public static long Clamp(long value, long minimum, long maximum) =>
        value < minimum ? minimum : value > maximum ? maximum : value;
}
