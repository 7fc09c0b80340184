namespace SolidCell.Mqtt.Connecting;

/// <summary>No broker answered, or it did not let the host in. The message is one line for a person.</summary>
public sealed class BrokerUnreachableException(string message, Exception? inner = null) : Exception(message, inner);
