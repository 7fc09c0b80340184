namespace SolidCell.Mqtt.Connecting;

/// <summary>
/// <para><c>ConnectedSince</c>: since when the broker is there; while it is away, since when it was last.</para>
/// <para><c>AwaySince</c>: since when it is missed; null while it is there.</para>
/// </summary>
public sealed record BrokerPresence(DateTimeOffset ConnectedSince, DateTimeOffset? AwaySince);
