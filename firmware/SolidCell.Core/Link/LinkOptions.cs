namespace SolidCell.Core.Link;

/// <summary>What differs between links. Times in milliseconds of the clock that <see cref="LinkSession.Turn"/> is given.</summary>
public sealed class LinkOptions
{
    /// <summary>
    /// Batches that may be under way before the host has acknowledged the first: 1 keeps a slow library to one message at a time.
    /// </summary>
    public int Window = 1;

    /// <summary>Size of the one buffer in which messages are written; 1,024 at least (<see cref="ILinkEndpoint.NextBatch"/>).</summary>
    public int BufferBytes = 8 * 1024;

    public int LiveMilliseconds = 1000;

    /// <summary>Between two statuses when nothing happens; one is also sent on a new connection and after a reply.</summary>
    public int StatusMilliseconds = 10000;

    /// <summary>
    /// Without an ack for so long what is under way counts as lost and is sent again. Longer than any commit of the host takes.
    /// </summary>
    public int LongestSilenceMilliseconds = 30000;

    public int FirstPauseMilliseconds = 1000;

    public int LongestPauseMilliseconds = 60000;
}
