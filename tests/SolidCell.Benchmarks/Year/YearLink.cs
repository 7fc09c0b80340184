using System.Buffers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Channels;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Core.Telemetry;
using SolidCell.Security.Pairing;

namespace SolidCell.Benchmarks.Year;

/// <summary>
/// A fixture's way to the broker of the hour. A paired one comes by TLS with its account and believes the host by the authority of its
/// pairing and the date of the simulated wall clock, from the first day to the last.
/// </summary>
internal sealed class YearLink(YearFixture fixture, PairingFile? pairing) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly byte[] _buffer = new byte[Uplink.DefaultBatchBytes * 2];
    private readonly Channel<byte[]> _acks = Channel.CreateUnbounded<byte[]>();
    private IMqttClient? _client;
    private Exception? _problem;

    /// <summary>Certificates that the host has shown.</summary>
    public HashSet<string> Certificates { get; } = [];

    /// <summary>Sends all that the host has not said it has, through every cut, until it says so.</summary>
    /// <param name="where">Where the host is; asked before each try, for it may have moved.</param>
    /// <param name="wall">The date by which a certificate is judged.</param>
    /// <param name="batch">Told of each batch that leaves.</param>
    public async Task DrainAsync(Func<YearPlace> where, Func<DateTimeOffset> wall, Func<Task> batch)
    {
        DateTime latest = DateTime.UtcNow.AddMinutes(10);
        using var pause = new PeriodicTimer(Between);
        while (!fixture.IsDrained)
        {
            if (DateTime.UtcNow > latest)
            {
                throw new InvalidOperationException($"{fixture.Name} could not send its records within ten minutes: {fixture.Progress}, {_problem?.GetType().Name} {_problem?.Message}.");
            }

            try
            {
                await ConnectAsync(where(), wall).ConfigureAwait(false);
                await SendAsync(batch).ConfigureAwait(false);
            }
            catch (Exception problem) when (problem is MQTTnet.Exceptions.MqttCommunicationException or OperationCanceledException
                or TimeoutException or IOException or System.Security.Authentication.AuthenticationException)
            {
                _problem = problem;
                await DisposeAsync().ConfigureAwait(false);
                await pause.WaitForNextTickAsync().ConfigureAwait(false);
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        _client?.Dispose();
        _client = null;
        return ValueTask.CompletedTask;
    }

    private async Task ConnectAsync(YearPlace place, Func<DateTimeOffset> wall)
    {
        if (_client is { IsConnected: true })
        {
            return;
        }

        await DisposeAsync().ConfigureAwait(false);
        _client = new MqttClientFactory().CreateMqttClient();
        _client.ApplicationMessageReceivedAsync += message =>
        {
            _acks.Writer.TryWrite(message.ApplicationMessage.Payload.ToArray());
            return Task.CompletedTask;
        };
        MqttClientOptionsBuilder options = new MqttClientOptionsBuilder().WithClientId(fixture.Name).WithTimeout(Patience)
            .WithTcpServer("127.0.0.1", pairing is null || place.OtherBroker is not null ? place.FixturesPort : place.LanPort);
        if (pairing is not null && place.OtherBroker is null)
        {
            options.WithCredentials(pairing.Fixture, pairing.Password).WithTlsOptions(tls => tls.UseTls().WithTargetHost("127.0.0.1")
                .WithCertificateValidationHandler(shown => Believes(shown, wall())));
        }

        await _client.ConnectAsync(options.Build()).ConfigureAwait(false);
        await _client.SubscribeAsync(fixture.Link.Topics.Ack, MqttQualityOfServiceLevel.AtLeastOnce).ConfigureAwait(false);
        fixture.Link.Rewind();
        int length = fixture.Link.WriteStatus(_buffer);
        await _client.PublishBinaryAsync(fixture.Link.Topics.Status, _buffer[..length], MqttQualityOfServiceLevel.AtLeastOnce, retain: true)
            .ConfigureAwait(false);
    }

    private async Task SendAsync(Func<Task> batch)
    {
        while (!fixture.IsDrained)
        {
            int length = fixture.Link.NextBatch(_buffer);
            if (length > 0)
            {
                byte[] bytes = _buffer[..length];
                fixture.Witness.Saw(bytes);
                await _client!.PublishBinaryAsync(fixture.Link.Topics.Log, bytes, MqttQualityOfServiceLevel.AtLeastOnce)
                    .ConfigureAwait(false);
                await batch().ConfigureAwait(false);
                continue;
            }

            using var patience = new CancellationTokenSource(Patience);
            try
            {
                byte[] ack = await _acks.Reader.ReadAsync(patience.Token).ConfigureAwait(false);
                fixture.Link.OnAck(ack, ack.Length);
            }
            catch (OperationCanceledException)
            {
                // The host that had it may have been killed before it said so.
                fixture.Link.Rewind();
                throw;
            }
        }
    }

    private bool Believes(MqttClientCertificateValidationEventArgs shown, DateTimeOffset wall)
    {
        using X509Certificate2 authority = X509Certificate2.CreateFromPem(pairing!.Authority);
        using X509Certificate2 certificate = X509CertificateLoader.LoadCertificate(shown.Certificate.GetRawCertData());
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.VerificationTime = wall.UtcDateTime;
        bool isBelieved = chain.Build(certificate) && !shown.SslPolicyErrors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch);
        if (isBelieved)
        {
            Certificates.Add(certificate.Thumbprint);
        }

        return isBelieved;
    }
}
