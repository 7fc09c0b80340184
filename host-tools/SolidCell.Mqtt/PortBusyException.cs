namespace SolidCell.Mqtt;

/// <summary>Another program listens on the port that the broker was to use.</summary>
public sealed class PortBusyException(int port, Exception inner)
    : Exception($"Port {port} is in use by another program; choose another with --port N (0 takes a free one).", inner)
{
    public int Port { get; } = port;
}
