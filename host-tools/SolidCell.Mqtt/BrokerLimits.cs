namespace SolidCell.Mqtt;

/// <summary>What the embedded broker takes at most. Each limit is a setting (docs/fixtures.md), and says so when it is reached.</summary>
public sealed record BrokerLimits
{
    /// <summary>
    /// Connections at a time. For one more, the one that said least, and of those the one that was silent longest, is closed.
    /// </summary>
    public int Connections { get; init; } = 2000;

    /// <summary>Connections that one address opens within a second; those of this computer are not counted.</summary>
    public int ConnectsPerSecond { get; init; } = 20;

    /// <summary>A connection on which nothing came for so long is closed. A client that keeps it alive says something at least.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Bytes of a message, heads included. A fixture's largest, a log batch, has 16 kB.</summary>
    public int MessageBytes { get; init; } = 256 * 1024;

    /// <summary>
    /// Bytes of all retained messages, each with its topic and <see cref="RetainedMessages.Overhead"/>. Beyond it the oldest go, those that
    /// are no fixture's status first.
    /// </summary>
    public long RetainedBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Bytes of all messages that clients have not taken yet. Beyond it the connection for which most wait is closed.</summary>
    public long WaitingBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>A connection that has not said what it is by then is closed.</summary>
    public TimeSpan LongestHello { get; init; } = TimeSpan.FromSeconds(10);
}
