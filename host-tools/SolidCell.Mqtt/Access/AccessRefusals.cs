using System.Collections.Concurrent;

namespace SolidCell.Mqtt.Access;

/// <summary>What a broker has refused.</summary>
public enum RefusalKind
{
    /// <summary>A connection without an account from another computer, or with a wrong password.</summary>
    Connection,

    /// <summary>A connection under the client name of another fixture.</summary>
    ClientName,

    /// <summary>A message to a topic that is not the sender's.</summary>
    Message,

    /// <summary>A subscription to topics that are not the reader's.</summary>
    Subscription,

    /// <summary>A connection that did not come through its TLS handshake.</summary>
    Handshake,

    /// <summary>One connection too many of an address within a second.</summary>
    Rate,
}

/// <summary>
/// Counts what a broker refused, the embedded one or one elsewhere, and says so, not more often than once a minute a kind and client.
/// </summary>
/// <param name="notices">Gets the lines.</param>
public sealed class AccessRefusals(LimitNotices notices)
{
    private readonly ConcurrentDictionary<RefusalKind, long> _counts = new();

    /// <summary>How many of a kind since the counting began.</summary>
    public long this[RefusalKind kind] => _counts.GetValueOrDefault(kind);

    /// <summary>How many of every kind.</summary>
    public long Total => _counts.Values.Sum();

    /// <param name="kind">What was refused.</param>
    /// <param name="who">Client or address; not more than an address of somebody unknown, for names are theirs to choose.</param>
    /// <param name="what">What happened, one sentence.</param>
    public void Add(RefusalKind kind, string who, string what)
    {
        _counts.AddOrUpdate(kind, 1, (_, count) => count + 1);
        notices.Happened($"{kind} {who}", what);
    }
}
