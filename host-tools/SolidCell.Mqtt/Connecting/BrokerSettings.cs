using System.Net;
using System.Security.Cryptography.X509Certificates;
using MQTTnet;

namespace SolidCell.Mqtt.Connecting;

/// <summary>Where the MQTT broker is, and what it wants to see before it lets a client in.</summary>
public sealed record BrokerSettings
{
    public const int PlainPort = 1883;
    public const int TlsPort = 8883;

    public string Host { get; init; } = "127.0.0.1";

    public int Port { get; init; } = PlainPort;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>True for TLS; the broker's certificate must name <see cref="Host"/>.</summary>
    public bool UsesTls { get; init; }

    /// <summary>PEM file of the certificate authority that signed the broker's certificate; null trusts the system's.</summary>
    public string? CaFile { get; init; }

    /// <summary>A broker that takes longer for an answer is lost.</summary>
    public TimeSpan LongestAnswer { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Attempts at a connection that begins, each as long as an answer may take. One to a broker that may not be there; more to one's own,
    /// which is there and at worst slow.
    /// </summary>
    public int FirstAttempts { get; init; } = 1;

    /// <summary>HOST:PORT, for messages.</summary>
    public string Address => $"{Host}:{Port}";

    /// <summary>True for this computer as it calls itself.</summary>
    public static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address));

    /// <summary>Options of a client of its own: two hosts on one broker must not push each other off.</summary>
    public MqttClientOptions ToOptions(string purpose)
    {
        MqttClientOptionsBuilder builder = new MqttClientOptionsBuilder().WithTcpServer(Host, Port)
            .WithClientId($"solidcell-{purpose}-{Guid.NewGuid():N}");
        Secure(builder);
        return builder.Build();
    }

    /// <summary>Adds user and TLS to a client's options.</summary>
    public void Secure(MqttClientOptionsBuilder builder)
    {
        if (User is not null)
        {
            builder.WithCredentials(User, Password ?? "");
        }

        if (UsesTls)
        {
            builder.WithTlsOptions(Trust);
        }
    }

    private void Trust(MqttClientTlsOptionsBuilder tls)
    {
        tls.UseTls().WithTargetHost(Host);
        if (CaFile is null)
        {
            return;
        }

        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(CaFile);
        tls.WithTrustChain(authorities);
    }
}
