using System;
using SolidCell.Core.Telemetry;

namespace SolidCell.Core.Link;

/// <summary>
/// Keeps a connection: makes one, notices that it is lost, makes the next after a pause. Whatever a connection throws ends it.
/// </summary>
internal sealed class LinkConnection
{
    private readonly ILinkConnector _connector;
    private readonly Topics _topics;
    private readonly Mailbox _mailbox;
    private readonly Backoff _backoff;
    private ILinkTransport? _transport;
    private bool _hasArrived;
    private bool _hasFailed;

    internal LinkConnection(ILinkConnector connector, Topics topics, Mailbox mailbox, Backoff backoff)
    {
        _connector = connector;
        _topics = topics;
        _mailbox = mailbox;
        _backoff = backoff;
    }

    internal int Connections { get; private set; }

    internal int Failures { get; private set; }

    internal bool IsAbandoned { get; private set; }

    /// <summary>True from the turn in which the connection came up until it is lost or let go.</summary>
    internal bool IsUp
    {
        get
        {
            // Read by another thread too, which must not find it gone between two looks.
            ILinkTransport? transport = _transport;
            return _hasArrived && transport != null && transport.State == LinkState.Up;
        }
    }

    /// <summary>False as soon as a message could not be handed to the connection, or the link was given up meanwhile.</summary>
    internal bool IsSound { get; private set; }

    internal void Abandon() => IsAbandoned = true;

    /// <summary>Brings the connection one step further.</summary>
    /// <returns>True when it has just come up.</returns>
    internal bool Advance(long nowMilliseconds)
    {
        if (_transport != null && _transport.State == LinkState.Lost)
        {
            GiveUp();
        }

        if (_hasFailed)
        {
            // Here and not in GiveUp: an attempt may have lasted longer than the pause, and the time is known at the beginning of a turn.
            _backoff.Failed(nowMilliseconds);
            _hasFailed = false;
        }

        if (_transport == null && !IsAbandoned && _backoff.IsDue(nowMilliseconds) && _connector.MayConnect(nowMilliseconds))
        {
            Connect(nowMilliseconds);
        }

        return !_hasArrived && Arrived();
    }

    /// <summary>
    /// A link that hung in here and was given up meanwhile must not touch what its successor uses: it is not sound any more.
    /// </summary>
    internal void Publish(string topic, byte[] buffer, int length, bool isAcknowledged, bool isRetained)
    {
        try
        {
            _transport!.Publish(topic, buffer, length, isAcknowledged, isRetained);
            IsSound = IsSound && !IsAbandoned;
        }
        catch (Exception)
        {
            IsSound = false;
        }
    }

    internal void GiveUp()
    {
        Failures++;
        Close();
        _hasFailed = true;
        _connector.Failed();
    }

    internal void Close()
    {
        ILinkTransport? transport = _transport;
        _transport = null;
        _hasArrived = false;
        if (transport != null)
        {
            transport.Close();
        }
    }

    private void Connect(long nowMilliseconds)
    {
        ILinkTransport? transport = TryOpen(nowMilliseconds);
        if (transport == null || IsAbandoned || transport.State == LinkState.Lost)
        {
            GiveUp();
        }
    }

    private ILinkTransport? TryOpen(long nowMilliseconds)
    {
        try
        {
            ILinkTransport? transport = _connector.Make(nowMilliseconds);
            _transport = transport;
            if (transport != null && !IsAbandoned)
            {
                transport.Open(_topics, _mailbox);
            }

            return transport;
        }
        catch (Exception)
        {
            // Whatever a library throws means the same: there is no connection.
            return null;
        }
    }

    private bool Arrived()
    {
        ILinkTransport? transport = _transport;
        if (transport == null || transport.State != LinkState.Up)
        {
            return false;
        }

        _hasArrived = true;
        IsSound = true;
        Connections++;
        _connector.Succeeded();
        _backoff.Succeeded();
        return true;
    }
}
