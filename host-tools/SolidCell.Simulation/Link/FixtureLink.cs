using System.Diagnostics;
using MQTTnet.Exceptions;

namespace SolidCell.Simulation.Link;

/// <summary>
/// A virtual fixture's MQTT connection: hands its log to the broker, its messages to it, and lets its time pass.
/// Everything that touches the fixture happens in one loop. When the log fills faster than the host stores, time
/// waits: nothing is lost.
/// </summary>
public sealed class FixtureLink : IAsyncDisposable
{
    private const int Window = 8;
    private const int FullPercent = 75;
    private const int BatchBytes = 16 * 1024;
    private static readonly TimeSpan LiveInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan IdleWait = TimeSpan.FromMilliseconds(20);

    private readonly ILinkedFixture _fixture;
    private readonly FixtureConnection _connection;
    private readonly InFlightBatches _inFlight = new(Window);
    private readonly SimulatedPace _pace;
    private readonly TimeSpan _longestSilence;
    private readonly byte[] _buffer = new byte[BatchBytes];
    private readonly Stopwatch _sinceLive = Stopwatch.StartNew();
    private readonly Stopwatch _sinceProgress = Stopwatch.StartNew();
    private bool _isAllSent;
    private int _replies;
    private volatile LinkSnapshot _snapshot = LinkSnapshot.Start;

    public FixtureLink(ILinkedFixture fixture, FixtureLinkOptions options)
    {
        _fixture = fixture;
        _connection = new FixtureConnection(fixture.Id, options);
        _pace = new SimulatedPace(options.Speed);
        _longestSilence = options.LongestSilence;
    }

    public LinkSnapshot Snapshot => _snapshot;

    /// <summary>Works until cancelled. A lost broker is waited for; the test goes on meanwhile, as far as the log holds.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            bool moved = await ExchangeAsync(cancellation).ConfigureAwait(false);
            moved |= LetTimePass();
            Look();
            if (!moved)
            {
                await _connection.WaitForMessageAsync(IdleWait, cancellation).ConfigureAwait(false);
            }
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<bool> ExchangeAsync(CancellationToken cancellation)
    {
        try
        {
            bool isNew = await _connection.EnsureAsync(cancellation).ConfigureAwait(false);
            if (isNew || (!_inFlight.IsEmpty && _sinceProgress.Elapsed > _longestSilence))
            {
                StartOver();
            }

            if (!_connection.IsUp)
            {
                return false;
            }

            int replies = _replies;
            bool heard = await AnswerAsync(cancellation).ConfigureAwait(false);
            bool sent = await SendLogAsync(cancellation).ConfigureAwait(false);
            await SendLiveAsync(_replies != replies || isNew, cancellation).ConfigureAwait(false);
            return heard || sent;
        }
        catch (MqttCommunicationException)
        {
            // The connection broke in the middle; the next turn makes a new one and goes on from the durable position.
            return false;
        }
    }

    private void StartOver()
    {
        _inFlight.Clear();
        _isAllSent = false;
        _sinceProgress.Restart();
        _fixture.Rewind();
    }

    private async Task<bool> AnswerAsync(CancellationToken cancellation)
    {
        bool any = false;
        while (_connection.TryTake(out FixtureMessage message))
        {
            any = true;
            int length = Deliver(message);
            if (length == 0)
            {
                continue;
            }

            _replies++;
            await _connection.PublishAsync("reply", _buffer.AsMemory(0, length), true, false, cancellation).ConfigureAwait(false);
        }

        return any;
    }

    private int Deliver(FixtureMessage message)
    {
        switch (message.Channel)
        {
            case "ack":
                _sinceProgress.Restart();
                _inFlight.Acknowledged(message.Payload);
                _fixture.OnAck(message.Payload, message.Payload.Length);
                return 0;
            case "command":
                return _fixture.OnCommand(message.Payload, message.Payload.Length, _buffer);
            default:
                return _fixture.OnProtocolChunk(message.Payload, message.Payload.Length, _buffer);
        }
    }

    private async Task<bool> SendLogAsync(CancellationToken cancellation)
    {
        bool any = false;
        while (!_inFlight.IsFull)
        {
            int length = _fixture.NextBatch(_buffer);
            _isAllSent = length == 0;
            if (_isAllSent)
            {
                break;
            }

            if (_inFlight.IsEmpty)
            {
                _sinceProgress.Restart();
            }

            any = true;
            _inFlight.Sent(_buffer.AsMemory(0, length));
            await _connection.PublishAsync("log", _buffer.AsMemory(0, length), true, false, cancellation).ConfigureAwait(false);
        }

        return any;
    }

    /// <summary>Once a second, at once on a new connection, and after an answer: who has just sent a command looks at the status next.</summary>
    private async Task SendLiveAsync(bool isDue, CancellationToken cancellation)
    {
        if (!isDue && _sinceLive.Elapsed < LiveInterval)
        {
            return;
        }

        _sinceLive.Restart();
        int status = _fixture.WriteStatus(_buffer);
        await _connection.PublishAsync("status", _buffer.AsMemory(0, status), true, true, cancellation).ConfigureAwait(false);
        int live = _fixture.WriteLive(_buffer);
        await _connection.PublishAsync("live", _buffer.AsMemory(0, live), false, false, cancellation).ConfigureAwait(false);
    }

    private bool LetTimePass()
    {
        long slice = _pace.NextSlice(_fixture.Activity);
        if (slice == 0 || _fixture.LogFillPercent >= FullPercent)
        {
            return false;
        }

        long made = _fixture.Describe().RecordsMade;
        _fixture.Run(slice);
        _isAllSent &= _fixture.Describe().RecordsMade == made;
        return true;
    }

    private void Look()
    {
        LinkSnapshot seen = _fixture.Describe();
        bool isDrained = seen.Activity == FixtureActivity.Ended && _isAllSent && _inFlight.IsEmpty;
        _snapshot = seen with { IsDrained = isDrained, IsConnected = _connection.IsUp };
    }
}
