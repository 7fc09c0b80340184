using SolidCell.Core.Telemetry;
using SolidCell.Device.Hardware;
using SolidCell.Device.Provisioning;

namespace SolidCell.Device.Link;

/// <summary>
/// Keeps a link alive over a client library that hangs: one that has made no turn for long is given up and replaced. A thread that
/// hangs keeps its memory, so the patience doubles each time until a connection succeeds: a month of hanging costs a dozen threads, and
/// the network never causes a reboot.
/// </summary>
public sealed class LinkKeeper
{
    /// <summary>Longer than any call of the library that does end.</summary>
    public const int FirstPatienceMilliseconds = 120000;

    private readonly LinkSettings _settings;
    private readonly BrokerAddress _address;
    private readonly Uplink _uplink;
    private readonly Reporter _reporter;
    private readonly ILinkStarter _starter;
    private readonly IMonotonicClock _clock;
    private readonly int _seed;
    private LinkThread? _current;
    private long _patience = FirstPatienceMilliseconds;
    private int _failuresBefore;

    public LinkKeeper(LinkSettings settings, BrokerAddress address, Uplink uplink, Reporter reporter, int seed, ILinkStarter starter, IMonotonicClock clock)
    {
        _settings = settings;
        _address = address;
        _uplink = uplink;
        _reporter = reporter;
        _seed = seed;
        _starter = starter;
        _clock = clock;
    }

    /// <summary>Links that hung and were replaced.</summary>
    public int HungLinks { get; private set; }

    /// <summary>Attempts and exchanges that failed since boot.</summary>
    public int Failures => _failuresBefore + (_current == null ? 0 : _current.Work.Failures);

    public bool IsUp => _current != null && _current.Work.IsUp;

    /// <summary>Starts the first link; without a broker in the settings there is none.</summary>
    public void Begin(long nowMilliseconds)
    {
        if (_settings.BrokerHost.Length > 0)
        {
            StartNew(null, nowMilliseconds);
        }
    }

    /// <summary>Called now and then by a thread that never touches the library.</summary>
    public void Watch(long nowMilliseconds)
    {
        if (_current == null || _current.SilentMilliseconds(nowMilliseconds) <= _patience)
        {
            return;
        }

        LinkWork hung = _current.Work;
        HungLinks++;
        _failuresBefore += hung.Failures;
        _patience = hung.Connections > 0 ? FirstPatienceMilliseconds : 2 * _patience;
        hung.Abandon();
        StartNew(hung, nowMilliseconds);
    }

    public void End()
    {
        if (_current != null)
        {
            _current.Work.Abandon();
        }
    }

    private Connector NewConnector() => new Connector(_settings, _address, new Backoff(_seed + HungLinks, _clock), _clock);

    private void StartNew(LinkWork? predecessor, long nowMilliseconds)
    {
        LinkWork work = new LinkWork(_settings, _uplink, _reporter, NewConnector());
        _current = new LinkThread(_settings, work, predecessor, nowMilliseconds);
        _starter.Start(_current);
    }
}
