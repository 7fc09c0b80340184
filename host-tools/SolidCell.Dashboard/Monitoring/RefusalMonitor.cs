using SolidCell.Dashboard.Alerts;

namespace SolidCell.Dashboard.Monitoring;

/// <summary>Notes when the broker's count of what it has refused went up last.</summary>
internal sealed class RefusalMonitor
{
    private BrokerRefusals? _last;

    /// <param name="total">Since the broker started; null for one that tells nobody.</param>
    /// <param name="now">When it was asked.</param>
    /// <returns>Null while nothing was refused.</returns>
    public BrokerRefusals? Look(long? total, DateTimeOffset now)
    {
        if (total is { } count && count > (_last?.Count ?? 0))
        {
            _last = new BrokerRefusals(count, now);
        }

        return _last;
    }
}
