namespace SolidCell.Analysis.Export;

/// <summary>
/// Turns test time into Unix time. A fixture has no clock of its own: it is sent the time at the start of a test and now and then later,
/// which after a power cut is the only way to know how long it lasted.
/// </summary>
/// <param name="settings">Test time and Unix time of each setting, in milliseconds, in the order of test time; the first is the
/// start.</param>
internal sealed class UnixClock(IReadOnlyList<(long TestMilliseconds, long UnixMilliseconds)> settings)
{
    private int _next = 1;

    /// <summary>Times must not fall from call to call.</summary>
    public double Seconds(long testMilliseconds)
    {
        while (_next < settings.Count && settings[_next].TestMilliseconds <= testMilliseconds)
        {
            _next++;
        }

        (long test, long unix) = settings[_next - 1];
        return (unix + testMilliseconds - test) / 1e3;
    }
}
