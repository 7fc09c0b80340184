using System.IO.Enumeration;
using SolidCell.Dashboard.Alerts;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Notifying;

/// <summary>Who is told of which alerts, and when.</summary>
/// <param name="Name">What people call it; no secret.</param>
/// <param name="Target">Where its messages go.</param>
public sealed record AlertRoute(string Name, IAlertTarget Target)
{
    /// <summary>Kinds that there are.</summary>
    public static IReadOnlyList<string> KnownKinds => AlertKinds.All;

    /// <summary>Kinds of alert that it takes, such as "hard-short"; all when there is none.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Names or patterns ("bench-*") of the fixtures that it is about; all, and the host itself, when there is none.</summary>
    public IReadOnlyList<string> Fixtures { get; init; } = [];

    /// <summary>Hours in which nothing but <see cref="Urgent"/> is told; what still lasts is told when they end.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Kinds that are told in quiet hours too.</summary>
    public IReadOnlyList<string> Urgent { get; init; } = [];

    /// <summary>What lasts and nobody has put away is told again after so long; null for once.</summary>
    public TimeSpan? Repeat { get; init; }

    public bool Takes(StoredAlert alert) =>
        (Kinds.Count == 0 || Kinds.Contains(alert.Kind))
        && (Fixtures.Count == 0
            || Fixtures.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, alert.Fixture, ignoreCase: false)));

    /// <summary>False for what has to wait until the quiet hours end.</summary>
    public bool MayTell(StoredAlert alert, DateTimeOffset local) =>
        Quiet is not { } quiet || !quiet.Holds(local) || Urgent.Contains(alert.Kind);
}
