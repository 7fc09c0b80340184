namespace SolidCell.Replay;

/// <summary>
/// The beginning of a plating on a foreign metal: the voltage is built up from near 0 row by row, passes a peak within a minute and comes
/// down. Lithium on lithium has the voltage of its resistance in the first row.
/// </summary>
internal sealed class NucleationSurvey
{
    private const double PeakWithinSeconds = 60;
    private const double FirstShare = 0.25;
    private const double RisenShare = 0.75;
    private const int RowsOfRise = 5;

    private readonly List<double> _early = [];
    private double _firstSeconds;
    private double _last;

    /// <summary>The peak, volts along the current.</summary>
    public double Peak { get; private set; }

    public double PeakSeconds { get; private set; }

    /// <summary>All of it was seen, and the voltage ended below three quarters of the peak.</summary>
    public bool IsSeen => _early.Count > 0 && Peak > 0 && PeakSeconds <= PeakWithinSeconds && _early[0] < FirstShare * Peak
        && _last < RisenShare * Peak && _early.FindIndex(volts => volts >= RisenShare * Peak) >= RowsOfRise;

    public void Add(double seconds, double along)
    {
        _firstSeconds = _early.Count == 0 ? seconds : _firstSeconds;
        double passed = seconds - _firstSeconds;
        if (passed <= PeakWithinSeconds)
        {
            _early.Add(along);
        }

        (Peak, PeakSeconds) = along > Peak ? (along, passed) : (Peak, PeakSeconds);
        _last = along;
    }
}
