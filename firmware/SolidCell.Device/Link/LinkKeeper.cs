using SolidCell.Core.Link;
using SolidCell.Core.Telemetry;
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
    private readonly int _seed;
    private LinkThread? _current;
    private long _patience = FirstPatienceMilliseconds;
    private int _failuresBefore;

    public LinkKeeper(LinkSettings settings, BrokerAddress address, Uplink uplink, Reporter reporter, int seed, ILinkStarter starter)
    {
        _settings = settings;
        _address = address;
        _uplink = uplink;
        _reporter = reporter;
        _seed = seed;
        _starter = starter;
    }

    /// <summary>Links that hung and were replaced.</summary>
    public int HungLinks { get; private set; }

    /// <summary>Attempts and exchanges that failed since boot.</summary>
    public int Failures => _failuresBefore + (_current == null ? 0 : _current.Session.Failures);

    public bool IsUp => _current != null && _current.Session.IsUp;

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

        LinkSession hung = _current.Session;
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
            _current.Session.Abandon();
        }
    }

    private void StartNew(LinkSession? predecessor, long nowMilliseconds)
    {
        Connector connector = new Connector(_settings, _address, _reporter);
        LinkSession session = new LinkSession(new DeviceEndpoint(_uplink, _reporter), connector, new LinkOptions(), _seed + HungLinks);
        _current = new LinkThread(_settings, session, predecessor, nowMilliseconds);
        _starter.Start(_current);
    }
}
