using System.Globalization;
using MQTTnet;
using MQTTnet.Packets;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace SolidCell.Mqtt;

/// <summary>
/// Counts the bytes that wait in the embedded broker for its clients: not sent yet, or sent at QoS 1 and not acknowledged. The library
/// itself bounds messages, not bytes. When all that wait are too many, the connection with the most is closed: a client that reads too
/// slowly holds nobody else up. Retained messages are counted elsewhere (<see cref="RetainedMessages"/>) and belong to nobody here.
/// </summary>
internal sealed class WaitingMessages(BrokerLimits limits, LimitNotices notices, Action<string> close)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _clients = [];
    private readonly HashSet<string> _seeRetained = [];
    private long _all;

    public void Watch(MqttServer server)
    {
        server.ApplicationMessageEnqueuedOrDroppedAsync += queued => Done(() => Add(queued));
        server.InterceptingOutboundPacketAsync += sent => Done(() => Sent(sent.ClientId, sent.Packet as MqttPublishPacket));
        server.ClientAcknowledgedPublishPacketAsync += answered => Done(() => Answered(answered));
        server.InterceptingSubscriptionAsync += subscribed => Done(() => Subscribed(subscribed));
        server.ClientDisconnectedAsync += gone => Done(() => Forget(gone.ClientId));
    }

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private void Add(ApplicationMessageEnqueuedEventArgs queued)
    {
        MqttApplicationMessage message = queued.ApplicationMessage;
        if (queued.IsDropped)
        {
            return;
        }

        lock (_lock)
        {
            if (!message.Retain || !_seeRetained.Contains(queued.ReceiverClientId))
            {
                Change(queued.ReceiverClientId, Bytes(message.Topic, message.Payload.Length));
            }
        }

        CloseSlowest();
    }

    private void CloseSlowest()
    {
        string slowest;
        long bytes;
        lock (_lock)
        {
            if (_all <= limits.WaitingBytes)
            {
                return;
            }

            (slowest, bytes) = _clients.MaxBy(client => client.Value);
            Take(slowest);
        }

        string most = limits.WaitingBytes.ToString(CultureInfo.InvariantCulture);
        notices.Reached("waiting_bytes", string.Create(
            CultureInfo.InvariantCulture,
            $"{bytes} bytes were waiting for '{slowest}', which does not take them; the broker keeps {most} for all and has closed that connection."));
        close(slowest);
    }

    private void Sent(string client, MqttPublishPacket? packet)
    {
        if (packet is { QualityOfServiceLevel: MqttQualityOfServiceLevel.AtMostOnce })
        {
            Remove(client, packet);
        }
    }

    private void Answered(ClientAcknowledgedPublishPacketEventArgs answered)
    {
        if (answered is { IsCompleted: true, PublishPacket: { } packet })
        {
            Remove(answered.ClientId, packet);
        }
    }

    /// <summary>
    /// A packet with the retain flag was kept by the broker before, unless the client wants to see the flag of new ones too.
    /// </summary>
    private void Remove(string client, MqttPublishPacket packet)
    {
        lock (_lock)
        {
            if (!packet.Retain)
            {
                Change(client, -Bytes(packet.Topic, packet.Payload.Length));
            }
        }
    }

    private void Subscribed(InterceptingSubscriptionEventArgs subscribed)
    {
        if (subscribed.TopicFilter.RetainAsPublished)
        {
            lock (_lock)
            {
                _seeRetained.Add(subscribed.ClientId);
            }
        }
    }

    private void Forget(string client)
    {
        lock (_lock)
        {
            Take(client);
            _seeRetained.Remove(client);
        }
    }

    private void Change(string client, long by)
    {
        long before = _clients.GetValueOrDefault(client);
        long after = Math.Max(0, before + by);
        _clients[client] = after;
        _all += after - before;
    }

    private void Take(string client)
    {
        _clients.Remove(client, out long bytes);
        _all -= bytes;
    }

    private static long Bytes(string topic, long payloadBytes) => payloadBytes + topic.Length + RetainedMessages.Overhead;
}
