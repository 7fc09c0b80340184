using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Alerts;

/// <summary>
/// Turns what holds now into alerts: one a cause, however long it lasts. A cause that was away for less than <see cref="Rearm"/> goes on in
/// its old alert, so a link that flaps tells once. Pure: the same arguments give the same alerts.
/// </summary>
internal static class AlertRules
{
    public static readonly TimeSpan Rearm = TimeSpan.FromMinutes(5);

    /// <returns>Only the alerts that are new or changed.</returns>
    /// <remarks>
    /// <para><c>known</c>: Alerts so far, in any order.</para>
    /// <para><c>conditions</c>: What holds now.</para>
    /// <para><c>mayEnd</c>: Whether it would be known if an alert's cause still held.</para>
    /// </remarks>
    public static IReadOnlyList<AlertChange> Next(
        IReadOnlyList<StoredAlert> known, IEnumerable<AlertCondition> conditions, Func<StoredAlert, bool> mayEnd, DateTimeOffset now)
    {
        Dictionary<(string, string, string), StoredAlert> latest = known.GroupBy(CauseOf)
            .ToDictionary(alerts => alerts.Key, alerts => alerts.MaxBy(alert => alert.Id)!);
        Dictionary<(string, string, string), AlertCondition> holding = conditions.GroupBy(condition => condition.Cause)
            .ToDictionary(same => same.Key, same => same.First());
        long nextId = known.Select(alert => alert.Id).DefaultIfEmpty(0).Max() + 1;
        var changes = new List<AlertChange>();
        foreach (AlertCondition condition in holding.Values)
        {
            if (Hold(latest.GetValueOrDefault(condition.Cause), condition, nextId, now) is { } change)
            {
                changes.Add(change);
                nextId += change.What == AlertChangeKind.Raised ? 1 : 0;
            }
        }

        changes.AddRange(latest.Values
            .Where(alert => alert.Ended is null && !holding.ContainsKey(CauseOf(alert)) && mayEnd(alert))
            .Select(alert => new AlertChange(AlertChangeKind.Ended, alert with { Ended = now })));
        return changes;
    }

    private static AlertChange? Hold(StoredAlert? last, AlertCondition condition, long nextId, DateTimeOffset now)
    {
        if (last is null || (last.Ended is { } ended && now - ended >= Rearm))
        {
            return new AlertChange(AlertChangeKind.Raised, Raise(condition, nextId, now));
        }

        StoredAlert same = last with { Title = condition.Title, Detail = condition.Detail };
        if (last.Ended is not null)
        {
            return new AlertChange(AlertChangeKind.Updated, same with { Ended = null, Times = last.Times + 1 });
        }

        return same == last ? null : new AlertChange(AlertChangeKind.Updated, same);
    }

    private static StoredAlert Raise(AlertCondition condition, long id, DateTimeOffset now) =>
        new(id, condition.Kind, condition.Fixture, condition.Subject, condition.Title, condition.Detail, 1, now, null, null);

    private static (string, string, string) CauseOf(StoredAlert alert) => (alert.Kind, alert.Fixture, alert.Subject);
}
