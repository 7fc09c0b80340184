namespace SolidCell.Dashboard.Notifying;

/// <summary>A message did not get through. Its text has no secret.</summary>
public sealed class AlertNotSentException(string message, bool isWorthAnother, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>False when the receiver would say the same again.</summary>
    public bool IsWorthAnother { get; } = isWorthAnother;
}
