using nanoFramework.M2Mqtt.Exceptions;
using SolidCell.Device.StandIns.Simulation;

namespace SolidCell.Device.Boot.Tests.Soak;

/// <summary>
/// Broker and air between fixture and host. The broker acknowledges what it gets and then drops what nobody is there for, as real ones
/// do with their defaults. Over a dead air a connection looks alive until the client library gives up on a message.
/// </summary>
internal sealed class SoakNetwork
{
    /// <summary>Three retries a second apart, as the client library does.</summary>
    private const int LibraryPatienceMilliseconds = 4000;

    private readonly List<(long Due, Action<bool> Done)> _unanswered = [];
    private SoakWire? _wire;
    private long _now;

    public bool IsBrokerUp { get; private set; } = true;

    public bool IsWifiUp { get; set; } = true;

    public bool IsUp => IsBrokerUp && IsWifiUp;

    /// <summary>Who gets what the fixture publishes: topic, payload.</summary>
    public Action<string, byte[]> Subscriber { get; set; } = (_, _) => { };

    public IMqttWire NewWire() => new SoakWire(this);

    public void Advance(long now)
    {
        _now = now;
        if (_unanswered.Count == 0)
        {
            return;
        }

        foreach (var (due, done) in _unanswered.Where(message => message.Due <= now).ToList())
        {
            _unanswered.Remove((due, done));
            done(false);
        }
    }

    public void StopBroker()
    {
        IsBrokerUp = false;
        if (IsWifiUp)
        {
            Drop();
        }
    }

    public void StartBroker() => IsBrokerUp = true;

    /// <summary>The fixture's end is gone without a word: its power was cut.</summary>
    public void Forget()
    {
        _wire = null;
        _unanswered.Clear();
    }

    public void ToFixture(string topic, byte[] payload)
    {
        if (IsUp)
        {
            _wire?.Receive(topic, payload);
        }
    }

    internal void Attach(SoakWire wire)
    {
        if (!IsUp)
        {
            throw new MqttConnectionException("nobody answers", new IOException());
        }

        _wire = wire;
    }

    internal void Publish(string topic, byte[] message, Action<bool> done)
    {
        if (!IsUp)
        {
            _unanswered.Add((_now + LibraryPatienceMilliseconds, done));
            return;
        }

        done(true);
        Subscriber(topic, message);
    }

    internal void Detach(SoakWire wire) => _wire = _wire == wire ? null : _wire;

    private void Drop()
    {
        var wire = _wire;
        _wire = null;
        wire?.Lose();
    }
}
