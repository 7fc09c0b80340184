using System.Net;
using System.Text;
using SolidCell.Host.CommandLine;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Host.Device;

/// <summary>What a fixture could not work with. Found here, because on the bench nobody sees why it stays off the network.</summary>
internal static class FixtureSettingsRules
{
    /// <summary>IEEE 802.11: 32 bytes of name; WPA2-PSK: 8 to 63 characters, or 64 hexadecimal digits of the key itself.</summary>
    private const int LongestWifiName = 32;
    private const int ShortestPassphrase = 8;
    private const int LongestPassphrase = 63;
    private const int KeyDigits = 64;

    /// <exception cref="UserErrorException">One of the settings cannot work.</exception>
    public static void Check(FixtureSettings settings)
    {
        string? problem = Problems(settings).FirstOrDefault(found => found is not null);
        if (problem is not null)
        {
            throw new UserErrorException(problem);
        }
    }

    private static IEnumerable<string?> Problems(FixtureSettings settings)
    {
        yield return Topics.IsFixtureName(settings.Fixture)
            ? null : $"'{settings.Fixture}' is no name of a fixture; use letters, digits and hyphens, such as bench-3.";
        yield return IsLoopback(settings.BrokerHost)
            ? $"--broker {settings.BrokerHost} is this computer as it calls itself; give the name or address by which the fixture reaches it." : null;
        yield return settings.WifiName is { } name && Encoding.UTF8.GetByteCount(name) is 0 or > LongestWifiName
            ? $"--wifi '{settings.WifiName}' is no name of a network: it has 1 to {LongestWifiName} bytes." : null;
        yield return settings.WifiPassword is { } wifi && !IsPassphrase(wifi)
            ? $"The Wi-Fi passphrase has {wifi.Length} characters; WPA2 takes {ShortestPassphrase} to {LongestPassphrase}, or {KeyDigits} hexadecimal digits." : null;
        yield return settings.Password is not null && settings.User is null ? "A password goes with a user name; give --user too." : null;
        yield return settings.Lines().FirstOrDefault(line => line.Any(char.IsControl)) is { } line
            ? $"The setting '{line.Split('=')[0]}' holds a control character (a line end or a tabulator); it must be plain text." : null;
    }

    private static bool IsPassphrase(string text) => text.Length is 0 or (>= ShortestPassphrase and <= LongestPassphrase)
        || (text.Length == KeyDigits && text.All(char.IsAsciiHexDigit));

    private static bool IsLoopback(string host) =>
        BrokerSettings.IsLoopback(host) || (IPAddress.TryParse(host, out IPAddress? address) && address.Equals(IPAddress.Any));
}
