namespace SolidCell.Dashboard.Alerts;

/// <summary>What happened to an alert.</summary>
internal enum AlertChangeKind
{
    /// <summary>A new cause: people are notified.</summary>
    Raised,

    /// <summary>The cause is gone.</summary>
    Ended,

    /// <summary>More of the same, or put away by a person: shown, not told.</summary>
    Updated,
}
