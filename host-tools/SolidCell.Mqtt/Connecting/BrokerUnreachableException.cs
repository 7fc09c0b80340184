namespace SolidCell.Mqtt.Connecting;

/// <summary>No broker answered, or it did not let the host in. The message is one line for a person.</summary>
public sealed class BrokerUnreachableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True when the broker was known to be away, so that nothing of the message left this host.</summary>
    public bool IsUnsent { get; init; }
}
