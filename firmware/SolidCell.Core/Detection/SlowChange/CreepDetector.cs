namespace SolidCell.Core.Detection.SlowChange;

/// <summary>Finds in a step an overpotential that is lost within minutes: too slow for a dip, too fast for wear.</summary>
internal sealed class CreepDetector
{
    /// <summary>
    /// Below 76 % of the average over ten minutes: a healthy half-cycle loses no more than some 10 % as constrictions dissolve.
    /// </summary>
    private const int LostPercent = 76;

    private const int StillHealthyPercent = 95;
    private const long AverageMilliseconds = 600000;
    private const long LongestMilliseconds = 60000;

    public long OnsetMilliseconds;

    /// <summary>Average level, 0 before the step has settled.</summary>
    public long Average;

    private long _last;

    public void Reset() => Average = 0;

    /// <summary>Takes a level. True when it has been lost. Percent of allowance are what warmth and pressure explain.</summary>
    public bool Update(long level, long now, int allowedPercent)
    {
        if (Average <= 0)
        {
            Average = level;
            OnsetMilliseconds = now;
            _last = now;
            return false;
        }

        OnsetMilliseconds = level * 100 >= Average * StillHealthyPercent ? now : OnsetMilliseconds;
        bool isLost = level * 100 < Average * (LostPercent - allowedPercent);
        long elapsed = now - _last;
        elapsed = elapsed > LongestMilliseconds ? LongestMilliseconds : elapsed;
        long most = Average + (Average >> 2);
        Average += ((level < most ? level : most) - Average) * elapsed / AverageMilliseconds;
        _last = now;
        return isLost;
    }
}
