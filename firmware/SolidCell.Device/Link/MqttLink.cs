using System;
using System.Security.Cryptography.X509Certificates;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Messages;
using SolidCell.Core.Link;
using SolidCell.Core.Telemetry;
using SolidCell.Device.Provisioning;

namespace SolidCell.Device.Link;

/// <summary>
/// One connection to the broker. Used once: after it breaks a new object is made, because the library's own reconnection hangs
/// (nanoframework/Home 1692).
/// </summary>
public sealed class MqttLink : ILinkTransport
{
    private const ushort KeepAliveSeconds = 30;
    private const int LargestQueue = 8;

    private readonly MqttClient _client;
    private readonly LinkSettings _settings;
    private Mailbox? _mailbox;
    private bool _isOpen;
    private bool _isLost;

    /// <param name="settings">Who the fixture is and whom it trusts.</param>
    /// <param name="host">Name or address of the broker; with TLS what its certificate says.</param>
    public MqttLink(LinkSettings settings, string host)
    {
        _settings = settings;
        X509Certificate? authority = settings.UsesTls ? new X509Certificate(settings.CaCertificate) : null;
        MqttSslProtocols protocol = settings.UsesTls ? MqttSslProtocols.TLSv1_2 : MqttSslProtocols.None;
        _client = new MqttClient(host, settings.BrokerPort, settings.UsesTls, authority!, null!, protocol);
        _client.ProtocolVersion = MqttProtocolVersion.Version_3_1_1;
        _client.Settings.InflightQueueSize = LargestQueue;
    }

    public LinkState State
    {
        get
        {
            if (_isLost || (_isOpen && !_client.IsConnected))
            {
                return LinkState.Lost;
            }

            return _isOpen ? LinkState.Up : LinkState.Opening;
        }
    }

    /// <summary>Returns when the broker has answered. Throws what the library throws when there is none.</summary>
    public void Open(Topics topics, Mailbox mailbox)
    {
        _mailbox = mailbox;
        _client.MqttMsgPublishReceived += OnReceived;
        _client.MqttMsgPublished += OnPublished;
        _client.ConnectionClosed += OnClosed;
        MqttReasonCode answer = _client.Connect(
            _settings.FixtureId, _settings.UserName, _settings.Password, true, MqttQoSLevel.AtLeastOnce, true, topics.Status, Topics.Will,
            true, KeepAliveSeconds);
        if (answer != MqttReasonCode.Success)
        {
            _isLost = true;
            return;
        }

        string[] incoming = { topics.Ack, topics.Command, topics.Protocol };
        MqttQoSLevel[] levels = { MqttQoSLevel.AtLeastOnce, MqttQoSLevel.AtLeastOnce, MqttQoSLevel.AtLeastOnce };
        _client.Subscribe(incoming, levels);
        _isOpen = true;
    }

    /// <summary>Sends a copy of the first bytes of a buffer: the library keeps what it is given.</summary>
    public void Publish(string topic, byte[] buffer, int length, bool isAcknowledged, bool isRetained)
    {
        byte[] message = new byte[length];
        Array.Copy(buffer, 0, message, 0, length);
        MqttQoSLevel level = isAcknowledged ? MqttQoSLevel.AtLeastOnce : MqttQoSLevel.AtMostOnce;
        _client.Publish(topic, message, null!, null!, level, isRetained);
    }

    /// <summary>Lets go of the connection, in whatever state it is.</summary>
    public void Close()
    {
        _isLost = true;
        try
        {
            _client.Close();
            _client.Dispose();
        }
        catch (Exception)
        {
            // A client that is already gone throws; gone is what is wanted.
        }
    }

    private void OnReceived(object sender, MqttMsgPublishEventArgs e) => _mailbox!.Put(e.Topic, e.Message);

    /// <summary>After its retries the library forgets a message: then the connection is worth nothing.</summary>
    private void OnPublished(object sender, MqttMsgPublishedEventArgs e) => _isLost = _isLost || !e.IsPublished;

    private void OnClosed(object sender, EventArgs e) => _isLost = true;
}
