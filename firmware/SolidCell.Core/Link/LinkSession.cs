using SolidCell.Core.Telemetry;

namespace SolidCell.Core.Link;

/// <summary>
/// The link of a fixture, a turn at a time: keep a connection, answer messages, send the log in a window of batches that the host
/// acknowledges, say how the fixture is. The device and the virtual fixture differ only in their <see cref="ILinkTransport"/> and their
/// <see cref="LinkOptions"/>.
/// </summary>
/// <remarks>
/// A connection begins with a status and with the log from the last durable position. What a connection throws ends it; what the endpoint
/// throws is the caller's to catch.
/// </remarks>
public sealed class LinkSession
{
    private readonly LinkOptions _options;
    private readonly ILinkEndpoint _endpoint;
    private readonly Topics _topics;
    private readonly LinkConnection _connection;
    private readonly BatchWindow _window;
    private readonly Mailbox _mailbox = new Mailbox();
    private readonly byte[] _buffer;
    private bool _isAllSent;
    private bool _isReportDue;
    private long _now;
    private long _progressAt;
    private long _liveDue;
    private long _statusDue;

    /// <param name="endpoint">The fixture's log and its answers.</param>
    /// <param name="connector">Makes connections.</param>
    /// <param name="options">Window and times.</param>
    /// <param name="seed">Draws the pauses between attempts.</param>
    public LinkSession(ILinkEndpoint endpoint, ILinkConnector connector, LinkOptions options, int seed)
    {
        _options = options;
        _endpoint = endpoint;
        _topics = endpoint.Topics;
        Backoff backoff = new Backoff(seed, options.FirstPauseMilliseconds, options.LongestPauseMilliseconds);
        _connection = new LinkConnection(connector, _topics, _mailbox, backoff);
        _window = new BatchWindow(options.Window);
        _buffer = new byte[options.BufferBytes];
    }

    /// <summary>Connections made.</summary>
    public int Connections => _connection.Connections;

    /// <summary>Attempts and exchanges that failed.</summary>
    public int Failures => _connection.Failures;

    public bool IsUp => _connection.IsUp;

    /// <summary>True when every record that there was at the last turn has been sent on this connection and acknowledged.</summary>
    public bool IsDrained => IsUp && _isAllSent && _window.IsEmpty;

    /// <summary>True once the session has been given up: it finishes what it is in and touches nothing after that.</summary>
    public bool IsAbandoned => _connection.IsAbandoned;

    public void Abandon() => _connection.Abandon();

    /// <summary>Lets go of the connection.</summary>
    public void Close() => _connection.Close();

    /// <summary>Ends the connection or the attempt as failed; the next one begins after a pause.</summary>
    public void GiveUp() => _connection.GiveUp();

    /// <summary>One turn; true when something was moved.</summary>
    public bool Turn(long nowMilliseconds)
    {
        _now = nowMilliseconds;
        if (_connection.Advance(nowMilliseconds))
        {
            StartOver();
            _isReportDue = true;
        }

        if (!_connection.IsUp)
        {
            return false;
        }

        bool isMoved = Answer();
        isMoved |= SendLog();
        Report();
        if (!_connection.IsSound)
        {
            _connection.GiveUp();
        }

        return isMoved && _connection.IsUp;
    }

    private void StartOver()
    {
        _window.Clear();
        _isAllSent = false;
        _progressAt = _now;
        _endpoint.Rewind();
    }

    private bool Answer()
    {
        bool isAny = false;
        while (_connection.IsSound && _mailbox.TryTake(out string topic, out byte[] payload))
        {
            isAny = true;
            int length = Deliver(topic, payload);
            if (length > 0)
            {
                // Who has just sent a command looks at the status next.
                _isReportDue = true;
                _connection.Publish(_topics.Reply, _buffer, length, true, false);
            }
        }

        return isAny;
    }

    private int Deliver(string topic, byte[] payload)
    {
        if (topic == _topics.Command)
        {
            return _endpoint.OnCommand(payload, payload.Length, _buffer);
        }

        if (topic == _topics.Protocol)
        {
            return _endpoint.OnProtocolChunk(payload, payload.Length, _buffer);
        }

        if (topic == _topics.Ack && _endpoint.OnAck(payload, payload.Length))
        {
            _progressAt = _now;
            _window.Acknowledged(payload, payload.Length);
        }

        return 0;
    }

    private bool SendLog()
    {
        if (_connection.IsSound && !_window.IsEmpty && _now - _progressAt >= _options.LongestSilenceMilliseconds)
        {
            StartOver();
        }

        bool isAny = false;
        while (_connection.IsSound && !_window.IsFull && SendBatch())
        {
            isAny = true;
        }

        return isAny;
    }

    private bool SendBatch()
    {
        int length = _endpoint.NextBatch(_buffer);
        _isAllSent = length == 0;
        if (_isAllSent)
        {
            return false;
        }

        _progressAt = _window.IsEmpty ? _now : _progressAt;
        _window.Sent(_buffer, length);
        _connection.Publish(_topics.Log, _buffer, length, true, false);
        return true;
    }

    private void Report()
    {
        if (_connection.IsSound && (_isReportDue || _now >= _statusDue))
        {
            _statusDue = _now + _options.StatusMilliseconds;
            _connection.Publish(_topics.Status, _buffer, _endpoint.WriteStatus(_buffer), true, true);
        }

        if (_connection.IsSound && (_isReportDue || _now >= _liveDue))
        {
            _liveDue = _now + _options.LiveMilliseconds;
            _connection.Publish(_topics.Live, _buffer, _endpoint.WriteLive(_buffer), false, false);
        }

        _isReportDue = false;
    }
}
