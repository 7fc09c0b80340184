using SolidCell.Core.Telemetry;

namespace SolidCell.Core.Link;

/// <summary>
/// A fixture as its link sees it: a log that leaves in batches, and messages that are answered. Bytes in, bytes out; one thread.
/// </summary>
public interface ILinkEndpoint
{
    Topics Topics { get; }

    /// <summary>Writes the next batch of the log; its length, 0 when there is nothing new.</summary>
    int NextBatch(byte[] buffer);

    /// <summary>Goes back to what the host has for good: everything after it is handed out again.</summary>
    void Rewind();

    /// <summary>Takes an ack; false when it cannot be read or names what was never made.</summary>
    bool OnAck(byte[] payload, int length);

    /// <summary>Carries out a command; the length of the reply, 0 for none.</summary>
    int OnCommand(byte[] payload, int length, byte[] reply);

    /// <summary>Takes a part of a program; the length of the reply, 0 for none.</summary>
    int OnProtocolChunk(byte[] payload, int length, byte[] reply);

    int WriteStatus(byte[] buffer);

    int WriteLive(byte[] buffer);
}
