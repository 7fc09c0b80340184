using System.Buffers;
using System.Formats.Cbor;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Core.Commands;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Host.Tests.Operating;

/// <summary>
/// A fixture without a board: it says the same live message again and again, so that whoever looks at any time hears just that, and gives
/// every command the same answer.
/// </summary>
internal sealed class SpokenFixture : IAsyncDisposable
{
    private static readonly TimeSpan BetweenWords = TimeSpan.FromMilliseconds(100);

    private readonly IMqttClient _client;
    private readonly CancellationTokenSource _living = new();
    private readonly Task _life;

    private SpokenFixture(IMqttClient client, string fixture, string? live)
    {
        _client = client;
        _life = live is null ? Task.CompletedTask : SpeakAsync(fixture, live);
    }

    /// <param name="broker">Where it speaks.</param>
    /// <param name="fixture">Its name.</param>
    /// <param name="live">What it says; null says nothing.</param>
    /// <param name="outcome">Its answer to every command.</param>
    /// <param name="words">The words of the answer.</param>
    public static async Task<SpokenFixture> StartAsync(
        BrokerSettings broker, string fixture, string? live, CommandOutcome outcome = CommandOutcome.Done, string words = "no test is on")
    {
        IMqttClient client = new MqttClientFactory().CreateMqttClient();
        client.ApplicationMessageReceivedAsync += message =>
            client.PublishBinaryAsync(
                Topics.Reply(fixture), Answer(message.ApplicationMessage.Payload.ToArray(), outcome, words),
                MqttQualityOfServiceLevel.AtLeastOnce);
        await client.ConnectAsync(broker.ToOptions(fixture), TestContext.Current.CancellationToken);
        await client.SubscribeAsync(Topics.Command(fixture), MqttQualityOfServiceLevel.AtLeastOnce, TestContext.Current.CancellationToken);
        return new SpokenFixture(client, fixture, live);
    }

    public async ValueTask DisposeAsync()
    {
        await _living.CancelAsync();
        await _life;
        _client.Dispose();
        _living.Dispose();
    }

    private async Task SpeakAsync(string fixture, string live)
    {
        using var words = new PeriodicTimer(BetweenWords);
        do
        {
            await _client.PublishStringAsync($"{Topics.Root}/{fixture}/live", live);
        }
        while (!_living.IsCancellationRequested && await words.WaitForNextTickAsync(CancellationToken.None));
    }

    private static byte[] Answer(byte[] payload, CommandOutcome outcome, string words)
    {
        var command = new Command();
        Assert.True(CommandReader.TryRead(payload, payload.Length, command));
        var reply = new CborWriter();
        reply.WriteStartArray(3);
        reply.WriteByteString(command.CorrelationId);
        reply.WriteInt32((int)outcome);
        reply.WriteTextString(words);
        reply.WriteEndArray();
        return reply.Encode();
    }
}
