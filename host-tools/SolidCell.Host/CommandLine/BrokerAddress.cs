using System.Globalization;

namespace SolidCell.Host.CommandLine;

/// <summary>The HOST:PORT of a --broker option; the port is MQTT's 1883 when it is left out.</summary>
public static class BrokerAddress
{
    private const int MqttPort = 1883;
    private const int LargestPort = 65535;

    /// <exception cref="UserErrorException">It is no address.</exception>
    public static (string Host, int Port) Parse(string address)
    {
        int colon = address.LastIndexOf(':');
        string host = colon < 0 ? address : address[..colon];
        int port = MqttPort;
        bool isPort = colon < 0 || int.TryParse(address[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out port);
        if (host.Length == 0 || !isPort || port is < 1 or > LargestPort)
            throw new UserErrorException($"--broker '{address}' is no HOST:PORT with a port of 1 to {LargestPort}, such as 127.0.0.1:1883.");
        return (host, port);
    }
}
