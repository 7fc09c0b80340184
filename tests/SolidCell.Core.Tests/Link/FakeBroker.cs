using SolidCell.Core.Link;
using SolidCell.Core.Telemetry;

namespace SolidCell.Core.Tests.Link;

/// <summary>Makes connections that keep what is published. A test says how the next ones behave.</summary>
internal sealed class FakeBroker : ILinkConnector
{
    public List<FakeTransport> Made { get; } = [];

    public FakeTransport Current => Made[^1];

    /// <summary>False while something other than the pause speaks against an attempt.</summary>
    public bool Allows { get; set; } = true;

    /// <summary>What an attempt meets.</summary>
    public Welcome Welcome { get; set; } = Welcome.Accepted;

    public int Successes { get; private set; }

    public int Failures { get; private set; }

    /// <summary>Every message of all connections, as (topic, payload, is acknowledged, is retained).</summary>
    public IEnumerable<(string Topic, byte[] Payload, bool Acknowledged, bool Retained)> Published =>
        Made.SelectMany(made => made.Published);

    public bool MayConnect(long nowMilliseconds) => Allows;

    public ILinkTransport? Make(long nowMilliseconds)
    {
        Made.Add(new FakeTransport(Welcome));
        return Welcome == Welcome.NoAddress ? null : Current;
    }

    public void Succeeded() => Successes++;

    public void Failed() => Failures++;
}

public enum Welcome
{
    Accepted,
    Later,
    Refused,
    NobodyThere,
    NoAddress,
}

internal sealed class FakeTransport(Welcome welcome) : ILinkTransport
{
    public LinkState State { get; set; } = LinkState.Opening;

    public List<(string Topic, byte[] Payload, bool Acknowledged, bool Retained)> Published { get; } = [];

    public Mailbox? Mailbox { get; private set; }

    public bool IsClosed { get; private set; }

    /// <summary>Called with each message before it is taken; may throw.</summary>
    public Action<string> Publishing { get; set; } = _ => { };

    public void Open(Topics topics, Mailbox mailbox)
    {
        Mailbox = mailbox;
        State = welcome switch
        {
            Welcome.Accepted => LinkState.Up,
            Welcome.Later => LinkState.Opening,
            Welcome.Refused => LinkState.Lost,
            _ => throw new IOException("nobody is there"),
        };
    }

    public void Publish(string topic, byte[] buffer, int length, bool isAcknowledged, bool isRetained)
    {
        Publishing(topic);
        Published.Add((topic, buffer[..length], isAcknowledged, isRetained));
    }

    public void Close() => IsClosed = true;

    /// <summary>First sequence numbers of the batches that left on this connection, in order.</summary>
    public long[] Batches =>
        [.. Published.Where(message => message.Topic == "solidcell/f1/log").Select(message => FakeEndpoint.FirstOf(message.Payload))];

    /// <summary>Last parts of the topics of everything else that left, in order.</summary>
    public string[] Others => [.. Published.Select(message => message.Topic["solidcell/f1/".Length..]).Where(word => word != "log")];

    /// <summary>A message to the fixture.</summary>
    public void Receive(string word, params byte[] payload) => Mailbox!.Put("solidcell/f1/" + word, payload);

    /// <summary>The host has stored everything up to this record of boot 1.</summary>
    public void Acknowledge(long sequence) => Receive("ack", FakeEndpoint.Cbor(1, sequence));
}
