namespace SolidCell.Core.Link;

/// <summary>How far a connection is.</summary>
public enum LinkState
{
    /// <summary>Connecting or subscribing, or not yet begun to.</summary>
    Opening,

    /// <summary>Connected and subscribed.</summary>
    Up,

    /// <summary>Refused, broken or closed: over for good.</summary>
    Lost,
}
