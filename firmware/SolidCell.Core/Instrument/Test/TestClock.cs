namespace SolidCell.Core.Instrument.Test;

/// <summary>
/// The times of a tick: since the fixture was switched on, and since the test began. Neither knows of a wall clock. Fields, because every
/// tick reads them.
/// </summary>
internal sealed class TestClock
{
    private long _origin;

    /// <summary>Time of the last tick since power-on, in milliseconds.</summary>
    public long Now;

    /// <summary>
    /// Time since the start of the test, power cuts included as far as known; stands still at its length when it is over.
    /// </summary>
    public long TestMilliseconds;

    /// <summary>Time that records carry: test time while a test is on, else time since power-on.</summary>
    public long LogMilliseconds;

    /// <summary>A test begins now, or goes on at this test time.</summary>
    public void BeginTest(long testMilliseconds)
    {
        _origin = Now - testMilliseconds;
        TestMilliseconds = testMilliseconds;
        LogMilliseconds = testMilliseconds;
    }

    /// <summary>Takes the time of a tick; returns the milliseconds since the last one, never below 0.</summary>
    public int Elapse(long nowMilliseconds, bool isTestOn)
    {
        long elapsed = nowMilliseconds - Now;
        long logged = isTestOn ? nowMilliseconds - _origin : nowMilliseconds;
        Now = nowMilliseconds;
        LogMilliseconds = logged;
        if (isTestOn)
        {
            TestMilliseconds = logged;
        }

        // One look for both: below 0, or beyond an int.
        return elapsed >> 31 == 0 ? (int)elapsed : elapsed < 0 ? 0 : int.MaxValue;
    }
}
