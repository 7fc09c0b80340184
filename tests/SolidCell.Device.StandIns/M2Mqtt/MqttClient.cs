using System.Collections;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;
using SolidCell.Device.StandIns.Simulation;

namespace nanoFramework.M2Mqtt;

/// <summary>
/// The device's MQTT client: connecting blocks, publishing only queues, up to the queue's size, a lost connection is reported by an event
/// and never made again, and every call can hang as <see cref="SimulatedNetwork.Entering"/> says.
/// </summary>
public class MqttClient : IMqttClient, IDisposable
{
    private readonly IMqttWire _wire;
    private int _lastId;
    private int _inflight;

    public MqttClient(string brokerHostName, int brokerPort, bool secure, X509Certificate caCert, X509Certificate clientCert,
        MqttSslProtocols sslProtocol)
    {
        SimulatedNetwork.Entering(MqttCall.Create);
        _ = Dns.GetHostEntry(brokerHostName);
        _wire = SimulatedNetwork.NewWire(new MqttEndpoint(brokerHostName, brokerPort, secure ? caCert : null));
        _wire.Received += (topic, payload) => MqttMsgPublishReceived?.Invoke(
            this, new MqttMsgPublishEventArgs(topic, payload, false, MqttQoSLevel.AtLeastOnce, false));
        _wire.Closed += () => ConnectionClosed?.Invoke(this, EventArgs.Empty);
    }

    public event IMqttClient.MqttMsgPublishEventHandler? MqttMsgPublishReceived;

    public event IMqttClient.MqttMsgPublishedEventHandler? MqttMsgPublished;

    public event IMqttClient.ConnectionClosedEventHandler? ConnectionClosed;

    public bool IsConnected => _wire.IsUp;

    public MqttProtocolVersion ProtocolVersion { get; set; } = MqttProtocolVersion.Version_3_1_1;

    public MqttSettings Settings => MqttSettings.Instance;

    public MqttReasonCode Connect(
        string clientId, string username, string password, bool willRetain, MqttQoSLevel willQosLevel, bool willFlag, string willTopic,
        string willMessage, bool cleanSession, ushort keepAlivePeriod)
    {
        SimulatedNetwork.Entering(MqttCall.Connect);
        return _wire.Connect(new MqttIntroduction(
            clientId, username, password, willTopic, willMessage, willRetain, (int)willQosLevel, cleanSession, keepAlivePeriod));
    }

    public ushort Subscribe(string[] topics, MqttQoSLevel[] qosLevels)
    {
        SimulatedNetwork.Entering(MqttCall.Subscribe);
        _wire.Subscribe(topics, qosLevels);
        return NextId();
    }

    public ushort Publish(string topic, byte[] message, string contentType, ArrayList userProperties, MqttQoSLevel qosLevel, bool retain)
    {
        var entered = StandInMemory.Enter();
        SimulatedNetwork.Entering(MqttCall.Publish);
        if (_inflight >= Settings.InflightQueueSize)
        {
            throw new MqttClientException(MqttClientErrorCode.InflightQueueFull);
        }

        Interlocked.Increment(ref _inflight);
        var id = NextId();
        _wire.Publish(topic, message, qosLevel, retain, isPublished => Published(id, isPublished));
        StandInMemory.Leave(entered);
        return id;
    }

    public void Close()
    {
        SimulatedNetwork.Entering(MqttCall.Close);
        _wire.Close();
    }

    public void Dispose() => _wire.Dispose();

    private void Published(ushort id, bool isPublished)
    {
        Interlocked.Decrement(ref _inflight);
        MqttMsgPublished?.Invoke(this, new MqttMsgPublishedEventArgs(id, isPublished));
    }

    private ushort NextId() => (ushort)Interlocked.Increment(ref _lastId);
}
