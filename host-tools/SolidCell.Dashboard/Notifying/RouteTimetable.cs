using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Notifying;

/// <summary>
/// What a route is to be told now. It looks at what holds and not at changes, so that nothing is lost in quiet hours. What was raised
/// before the start counts as told: the host of that time has told it. The time is an argument.
/// </summary>
internal sealed class RouteTimetable(AlertRoute route, DateTimeOffset start)
{
    private readonly Dictionary<long, (DateTimeOffset Time, bool IsOver)> _told = [];

    /// <summary>Alerts to tell of, the oldest first, each with true when it is over.</summary>
    /// <param name="alerts">All that are known.</param>
    /// <param name="local">Now, in the time zone of the quiet hours.</param>
    public IReadOnlyList<(StoredAlert Alert, bool IsEnd)> Due(IReadOnlyList<StoredAlert> alerts, DateTimeOffset local)
    {
        var due = new List<(StoredAlert, bool)>();
        foreach (StoredAlert alert in alerts.Where(route.Takes).OrderBy(alert => alert.Id))
        {
            if (alert.Ended is null ? IsToTell(alert, local) : IsEndToTell(alert, local))
            {
                _told[alert.Id] = (local, alert.Ended is not null);
                due.Add((alert, alert.Ended is not null));
            }
        }

        Forget(alerts);
        return due;
    }

    private bool IsToTell(StoredAlert alert, DateTimeOffset local)
    {
        if (_told.TryGetValue(alert.Id, out (DateTimeOffset Time, bool IsOver) told))
        {
            // A cause that flaps goes on in its alert, and is not told anew.
            _told[alert.Id] = (told.Time, false);
            return alert.Dismissed is null && route.Repeat is { } repeat && local - told.Time >= repeat && route.MayTell(alert, local);
        }

        if (alert.Raised < start)
        {
            _told[alert.Id] = (start, false);
            return false;
        }

        return alert.Dismissed is null && route.MayTell(alert, local);
    }

    private bool IsEndToTell(StoredAlert alert, DateTimeOffset local) =>
        _told.TryGetValue(alert.Id, out (DateTimeOffset Time, bool IsOver) told) && !told.IsOver && route.MayTell(alert, local);

    private void Forget(IReadOnlyList<StoredAlert> alerts)
    {
        if (_told.Count > (2 * alerts.Count) + 16)
        {
            HashSet<long> known = [.. alerts.Select(alert => alert.Id)];
            foreach (long gone in _told.Keys.Where(id => !known.Contains(id)).ToArray())
            {
                _told.Remove(gone);
            }
        }
    }
}
