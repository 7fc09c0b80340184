namespace SolidCell.Files.Survey;

/// <summary>
/// Whether the rows of two channels or cells stand in turn: each time comes twice, and the voltage goes one way within a pair and back to
/// the next. Two rows of one cell in the same second go the way that the cell goes.
/// </summary>
internal sealed class ChannelSurvey
{
    private const int LeastPairs = 20;
    private const double NearlyAll = 0.95;
    private const double LeastVolts = 1e-5;

    private double _lastSeconds = double.NaN;
    private double _lastVolts = double.NaN;
    private long _within;
    private long _withinUp;
    private long _between;
    private long _betweenUp;

    /// <summary>True when nearly every step within a pair goes one way and nearly every one to the next pair the other.</summary>
    public bool AreInterleaved
    {
        get
        {
            double within = _withinUp / (double)Math.Max(_within, 1);
            double between = _betweenUp / (double)Math.Max(_between, 1);
            bool paired = Math.Min(_within, _between) >= LeastPairs && Math.Max(_within, _between) < 1.2 * Math.Min(_within, _between);
            return paired && ((within > NearlyAll && between < 1 - NearlyAll) || (within < 1 - NearlyAll && between > NearlyAll));
        }
    }

    public void Take(double seconds, double volts)
    {
        double rise = volts - _lastVolts;
        if (Math.Abs(rise) > LeastVolts)
        {
            bool same = seconds == _lastSeconds;
            _within += same ? 1 : 0;
            _withinUp += same && rise > 0 ? 1 : 0;
            _between += same ? 0 : 1;
            _betweenUp += !same && rise > 0 ? 1 : 0;
        }

        (_lastSeconds, _lastVolts) = (seconds, volts);
    }
}
