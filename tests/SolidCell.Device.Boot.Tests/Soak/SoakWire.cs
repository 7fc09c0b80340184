using nanoFramework.M2Mqtt.Messages;
using SolidCell.Device.StandIns.Simulation;

namespace SolidCell.Device.Boot.Tests.Soak;

/// <summary>One connection of the fixture over the simulated network.</summary>
internal sealed class SoakWire(SoakNetwork network) : IMqttWire
{
    private readonly HashSet<string> _topics = [];

    public event Action<string, byte[]>? Received;

    public event Action? Closed;

    public bool IsUp { get; private set; }

    public MqttReasonCode Connect(MqttIntroduction introduction)
    {
        network.Attach(this);
        IsUp = true;
        return MqttReasonCode.Success;
    }

    public void Subscribe(string[] topics, MqttQoSLevel[] levels) => _topics.UnionWith(topics);

    public void Publish(string topic, byte[] message, MqttQoSLevel level, bool retain, Action<bool> done)
    {
        if (IsUp)
        {
            network.Publish(topic, message, done);
        }
        else
        {
            done(false);
        }
    }

    public void Close()
    {
        IsUp = false;
        network.Detach(this);
    }

    public void Dispose()
    {
    }

    internal void Receive(string topic, byte[] payload)
    {
        if (_topics.Contains(topic))
        {
            Received?.Invoke(topic, payload);
        }
    }

    internal void Lose()
    {
        IsUp = false;
        Closed?.Invoke();
    }
}
