using System.Globalization;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Host.CommandLine;

/// <summary>The HOST:PORT of a --broker option; the port is MQTT's 1883 when it is left out, 8883 with mqtts://.</summary>
public static class BrokerAddress
{
    private const string TlsScheme = "mqtts://";
    private const string PlainScheme = "mqtt://";
    private const int LargestPort = 65535;

    /// <exception cref="UserErrorException">It is no address.</exception>
    public static (string Host, int Port) Parse(string address) => Split(address, BrokerSettings.PlainPort);

    /// <exception cref="UserErrorException">It is no address.</exception>
    public static BrokerSettings ToSettings(string address, bool usesTls)
    {
        bool isTls = usesTls || address.StartsWith(TlsScheme, StringComparison.OrdinalIgnoreCase);
        string bare = address.Contains("://", StringComparison.Ordinal) ? Bare(address) : address;
        (string host, int port) = Split(bare, isTls ? BrokerSettings.TlsPort : BrokerSettings.PlainPort);
        return new BrokerSettings { Host = host, Port = port, UsesTls = isTls };
    }

    /// <summary>True when others on the network can read what is said to a broker: without TLS, and not within this computer.</summary>
    public static bool IsReadable(BrokerSettings broker) => !broker.UsesTls && !BrokerSettings.IsLoopback(broker.Host);

    private static string Bare(string address)
    {
        string? scheme =
            new[] { TlsScheme, PlainScheme }.FirstOrDefault(known => address.StartsWith(known, StringComparison.OrdinalIgnoreCase));
        return scheme is null ? throw Wrong(address) : address[scheme.Length..].TrimEnd('/');
    }

    private static (string Host, int Port) Split(string address, int usualPort)
    {
        int colon = address.LastIndexOf(':');
        string host = colon < 0 ? address : address[..colon];
        int port = usualPort;
        bool isPort = colon < 0 || int.TryParse(address[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out port);
        return host.Length > 0 && isPort && port is >= 1 and <= LargestPort ? (host, port) : throw Wrong(address);
    }

    private static UserErrorException Wrong(string address) =>
        new($"--broker '{address}' is no HOST:PORT with a port of 1 to {LargestPort}, such as 127.0.0.1:1883, nor mqtts://HOST:PORT.");
}
