using System;
using SolidCell.Core.Telemetry;
using SolidCell.Device.Provisioning;

namespace SolidCell.Device.Link;

/// <summary>
/// What the link thread does, a turn at a time: keep a connection, answer, send the log one batch at a time, tell how the
/// fixture is. The next batch leaves when the host has the one before for good.
/// </summary>
public sealed class LinkWork
{
    private const int BufferBytes = 8 * 1024;
    private const int LiveMilliseconds = 1000;
    private const int StatusMilliseconds = 10000;

    /// <summary>Longer than any commit takes: the host that should have answered has lost the batch.</summary>
    private const int LongestSilenceMilliseconds = 30000;

    private readonly LinkSettings _settings;
    private readonly Uplink _uplink;
    private readonly Reporter _reporter;
    private readonly Connector _connector;
    private readonly Mailbox _mailbox = new Mailbox();
    private readonly byte[] _buffer = new byte[BufferBytes];
    private MqttLink? _link;
    private bool _isBatchOut;
    private long _batchSentAt;
    private long _liveDue;
    private long _statusDue;

    public LinkWork(LinkSettings settings, Uplink uplink, Reporter reporter, Connector connector)
    {
        _settings = settings;
        _uplink = uplink;
        _reporter = reporter;
        _connector = connector;
    }

    /// <summary>Connections made since boot.</summary>
    public int Connections { get; private set; }

    /// <summary>Attempts and exchanges that failed.</summary>
    public int Failures { get; private set; }

    /// <summary>True once the work has been given up: it finishes what it is in and touches nothing after that.</summary>
    public bool IsAbandoned { get; private set; }

    public void Abandon() => IsAbandoned = true;

    public bool IsUp => _link != null && _link.IsUp;

    /// <summary>One turn; never throws. True when something was moved.</summary>
    public bool Turn(long nowMilliseconds)
    {
        try
        {
            if (!EnsureConnection(nowMilliseconds))
            {
                return false;
            }

            bool isMoved = Answer();
            isMoved |= SendLog(nowMilliseconds);
            Report(nowMilliseconds);
            return isMoved;
        }
        catch (Exception)
        {
            // Whatever the library throws means the same: this connection is over, the next turn makes a new one.
            GiveUp();
            return false;
        }
    }

    /// <summary>Lets go of the connection.</summary>
    public void Close()
    {
        if (_link != null)
        {
            _link.Close();
        }

        _link = null;
    }

    private bool EnsureConnection(long nowMilliseconds)
    {
        if (IsUp)
        {
            return true;
        }

        if (_link != null)
        {
            GiveUp();
        }

        bool isTestOn = _reporter.IsTestOn;
        if (!_connector.IsDue(isTestOn))
        {
            return false;
        }

        _link = _connector.Make(_mailbox, isTestOn);
        bool isOpen = _link != null && !IsAbandoned && _link.Open(_settings, _uplink.Topics);
        if (!isOpen || IsAbandoned)
        {
            GiveUp();
            return false;
        }

        _connector.Succeeded();
        Connections++;
        _isBatchOut = false;
        _statusDue = nowMilliseconds;
        _uplink.Rewind();
        return true;
    }

    private void GiveUp()
    {
        Failures++;
        Close();
        _connector.Failed();
    }

    private bool Answer()
    {
        bool isAny = false;
        while (_mailbox.TryTake(out string topic, out byte[] payload))
        {
            isAny = true;
            int length = Deliver(topic, payload);
            if (length > 0)
            {
                Send(_uplink.Topics.Reply, length, true, false);
            }
        }

        return isAny;
    }

    private int Deliver(string topic, byte[] payload)
    {
        if (topic == _uplink.Topics.Command)
        {
            return _uplink.OnCommand(payload, payload.Length, _buffer, WallClock.UnixMilliseconds(DateTime.UtcNow));
        }

        if (topic == _uplink.Topics.Protocol)
        {
            return _uplink.OnProtocolChunk(payload, payload.Length, _buffer);
        }

        if (topic == _uplink.Topics.Ack)
        {
            _uplink.OnAck(payload, payload.Length);
            _isBatchOut = false;
        }

        return 0;
    }

    private bool SendLog(long nowMilliseconds)
    {
        if (_isBatchOut && nowMilliseconds - _batchSentAt < LongestSilenceMilliseconds)
        {
            return false;
        }

        if (_isBatchOut)
        {
            _uplink.Rewind();
        }

        int length = _uplink.NextBatch(_buffer);
        _isBatchOut = length > 0;
        _batchSentAt = nowMilliseconds;
        if (_isBatchOut)
        {
            Send(_uplink.Topics.Log, length, true, false);
        }

        return _isBatchOut;
    }

    private void Report(long nowMilliseconds)
    {
        if (nowMilliseconds >= _statusDue)
        {
            _statusDue = nowMilliseconds + StatusMilliseconds;
            int length = _reporter.WriteStatus(_uplink, _buffer);
            Send(_uplink.Topics.Status, length, true, true);
        }

        if (nowMilliseconds >= _liveDue)
        {
            _liveDue = nowMilliseconds + LiveMilliseconds;
            int length = _reporter.WriteLive(_uplink, _buffer);
            Send(_uplink.Topics.Live, length, false, false);
        }
    }

    /// <summary>A link that hung in here and was given up meanwhile must not touch what its successor uses.</summary>
    private void Send(string topic, int length, bool isAcknowledged, bool isRetained)
    {
        _link!.Publish(topic, _buffer, length, isAcknowledged, isRetained);
        if (IsAbandoned)
        {
            throw new InvalidOperationException("given up");
        }
    }
}
