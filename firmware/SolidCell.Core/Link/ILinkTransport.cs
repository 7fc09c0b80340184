using SolidCell.Core.Telemetry;

namespace SolidCell.Core.Link;

/// <summary>
/// One connection to the broker, used once: after it is lost another one is made. Every call may throw, which means that it is lost.
/// </summary>
public interface ILinkTransport
{
    LinkState State { get; }

    /// <summary>
    /// Connects with <see cref="Topics.Will"/> on the status topic and subscribes to acks, commands and programs, which go to the mailbox
    /// from now on. May return before that is done.
    /// </summary>
    void Open(Topics topics, Mailbox mailbox);

    /// <summary>Takes a copy of the first bytes of the buffer to send.</summary>
    /// <param name="topic">One of <see cref="Topics"/>.</param>
    /// <param name="buffer">Holds the message at its beginning.</param>
    /// <param name="length">Bytes of the message.</param>
    /// <param name="isAcknowledged">True for quality of service 1, false for 0.</param>
    /// <param name="isRetained">True when the broker keeps it for who comes later.</param>
    void Publish(string topic, byte[] buffer, int length, bool isAcknowledged, bool isRetained);

    /// <summary>Lets go of the connection, in whatever state it is; never throws.</summary>
    void Close();
}
