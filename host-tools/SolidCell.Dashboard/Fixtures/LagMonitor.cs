namespace SolidCell.Dashboard.Fixtures;

/// <summary>
/// Tells a backlog that grows from one that is on its way: more than a few batches wait for two minutes, and at no time fewer than at the
/// beginning.
/// </summary>
internal sealed class LagMonitor
{
    public const long LeastRecords = 512;

    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, (DateTimeOffset Since, long Lag)> _behind = [];

    /// <summary>True while the fixture falls behind.</summary>
    public bool Look(string fixture, long lag, DateTimeOffset now)
    {
        if (lag <= LeastRecords)
        {
            _behind.Remove(fixture);
            return false;
        }

        if (!_behind.TryGetValue(fixture, out (DateTimeOffset Since, long Lag) begun) || lag < begun.Lag)
        {
            _behind[fixture] = (now, lag);
            return false;
        }

        return lag > begun.Lag && now - begun.Since >= Patience;
    }
}
