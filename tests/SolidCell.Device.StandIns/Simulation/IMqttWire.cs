using nanoFramework.M2Mqtt.Messages;

namespace SolidCell.Device.StandIns.Simulation;

/// <summary>Carries one client's messages: over a socket, or to a simulated broker.</summary>
public interface IMqttWire : IDisposable
{
    /// <summary>Topic and payload of a message for the client.</summary>
    event Action<string, byte[]>? Received;

    /// <summary>The connection is gone.</summary>
    event Action? Closed;

    bool IsUp { get; }

    /// <summary>Connects; throws when nobody answers.</summary>
    MqttReasonCode Connect(MqttIntroduction introduction);

    void Subscribe(string[] topics, MqttQoSLevel[] levels);

    /// <summary>Queues a message; later tells whether the broker took it.</summary>
    void Publish(string topic, byte[] message, MqttQoSLevel level, bool retain, Action<bool> done);

    void Close();
}
