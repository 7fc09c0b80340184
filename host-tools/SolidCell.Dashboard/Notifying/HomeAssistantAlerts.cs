using System.Text.Json.Nodes;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Dashboard.Webhooks;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Dashboard.Notifying;

/// <summary>
/// Alerts as binary sensors that Home Assistant finds by itself (https://www.home-assistant.io/integrations/mqtt/#mqtt-discovery): on while
/// an alert of a kind lasts on a fixture. Three retained messages for each: what it is, its state, and what people read.
/// </summary>
public sealed class HomeAssistantAlerts(BrokerSettings broker, string discoveryPrefix) : IAlertTarget
{
    private const string Root = "solidcell-alerts";

    public string Receiver => "MQTT at " + broker.Address;

    public async Task SendAsync(WebhookMessage message, CancellationToken cancellation)
    {
        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        try
        {
            await client.EnterAsync(broker, "alerts", [], cancellation).ConfigureAwait(false);
            foreach ((string topic, string payload) in Messages(message))
            {
                await client.PublishAsync(
                    new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(payload).WithRetainFlag()
                        .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build(),
                    cancellation).ConfigureAwait(false);
            }

            await client.DisconnectAsync(cancellationToken: cancellation).ConfigureAwait(false);
        }
        catch (Exception problem)
            when (problem is BrokerUnreachableException or MQTTnet.Exceptions.MqttCommunicationException or InvalidOperationException)
        {
            throw new AlertNotSentException($"{Receiver}: {problem.Message}", true, problem);
        }
    }

    /// <summary>Topics with what is to be published there.</summary>
    internal IEnumerable<(string Topic, string Payload)> Messages(WebhookMessage message)
    {
        string fixture = message.Alert?.Fixture is { Length: > 0 } name ? name : "host";
        string kind = message.Alert?.Kind ?? "test";
        string state = $"{Root}/{fixture}/{kind}";
        yield return ($"{discoveryPrefix}/binary_sensor/solidcell_{fixture}_{kind}/config", Sensor(fixture, kind, state).ToJsonString());
        yield return (state + "/attributes", new JsonObject
        {
            ["text"] = message.Text,
            ["time"] = message.SentAt.ToString("O"),
            ["url"] = message.Url,
        }.ToJsonString());
        yield return (state, message.Event == "alert-raised" ? "ON" : "OFF");
    }

    private static JsonObject Sensor(string fixture, string kind, string state) => new()
    {
        ["name"] = kind.Replace('-', ' '),
        ["unique_id"] = $"solidcell_{fixture}_{kind}",
        ["device_class"] = "problem",
        ["state_topic"] = state,
        ["json_attributes_topic"] = state + "/attributes",
        ["device"] = new JsonObject
        {
            ["identifiers"] = new JsonArray($"solidcell_{fixture}"),
            ["name"] = "SolidCell " + fixture,
            ["manufacturer"] = "SolidCell",
        },
    };
}
