using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Alerts;

/// <summary>The alerts that are kept: in memory for everybody who looks, and in the store for the next start.</summary>
internal sealed class AlertBook(AlertRegistry registry)
{
    /// <summary>So many are shown, and those that last; the store keeps all.</summary>
    private const int Shown = 500;

    private readonly Lock _lock = new();
    private List<StoredAlert> _alerts = [.. registry.List(Shown)];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<StoredAlert> All
    {
        get
        {
            lock (_lock)
            {
                return _alerts;
            }
        }
    }

    public IReadOnlyList<AlertChange> Observe(IEnumerable<AlertCondition> conditions, Func<StoredAlert, bool> mayEnd, DateTimeOffset now)
    {
        lock (_lock)
        {
            IReadOnlyList<AlertChange> changes = AlertRules.Next(_alerts, conditions, mayEnd, now);
            foreach (AlertChange change in changes)
            {
                Keep(change.Alert);
            }

            return changes;
        }
    }

    /// <summary>Puts an alert away, or with null all of them. False when there is none of that number.</summary>
    public bool Dismiss(long? id, DateTimeOffset now)
    {
        lock (_lock)
        {
            StoredAlert[] meant = [.. _alerts.Where(alert => id is null || alert.Id == id)];
            foreach (StoredAlert alert in meant.Where(alert => alert.Dismissed is null))
            {
                Keep(alert with { Dismissed = now });
            }

            return id is null || meant.Length > 0;
        }
    }

    private void Keep(StoredAlert alert)
    {
        registry.Put(alert);
        _alerts = [.. _alerts.Where(other => other.Id != alert.Id).Append(alert).OrderByDescending(other => other.Id)
            .Where((other, place) => place < Shown || other.Ended is null)];
    }
}
