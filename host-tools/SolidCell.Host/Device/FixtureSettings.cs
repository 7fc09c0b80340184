using System.Globalization;

namespace SolidCell.Host.Device;

/// <summary>What a fixture has to know before it can report: the content of its configuration file (docs/firmware.md).</summary>
internal sealed record FixtureSettings(string Fixture, string BrokerHost, int BrokerPort)
{
    /// <summary>Lines of PEM text of the broker's certificate authority; TLS is on when there are any.</summary>
    public string[] Authority { get; init; } = [];

    public string? User { get; init; }

    public string? Password { get; init; }

    public string? WifiName { get; init; }

    public string? WifiPassword { get; init; }

    /// <summary>Asked for the date instead of the internet's pool.</summary>
    public string? TimeServer { get; init; }

    public bool LogsToCard { get; init; }

    /// <summary>Voltage and current are averaged so that the mains do not move them.</summary>
    public bool AveragesMains { get; init; }

    /// <summary>The file's lines but for its checksum. Secrets are starred out when <paramref name="isToBeSeen"/>.</summary>
    public IEnumerable<string> Lines(bool isToBeSeen = false) =>
        All(isToBeSeen).Where(pair => pair.Value is not null).Select(pair => $"{pair.Name}={pair.Value}");

    private IEnumerable<(string Name, string? Value)> All(bool isToBeSeen)
    {
        yield return ("fixture", Fixture);
        yield return ("broker", BrokerHost);
        yield return ("port", BrokerPort.ToString(CultureInfo.InvariantCulture));
        yield return ("tls", Authority.Length > 0 ? "yes" : "no");
        yield return ("user", User);
        yield return ("password", Secret(Password, isToBeSeen));
        yield return ("wifi-name", WifiName);
        yield return ("wifi-password", Secret(WifiPassword, isToBeSeen));
        yield return ("time-server", TimeServer);
        yield return ("log", LogsToCard ? "sd" : null);
        yield return ("mains", AveragesMains ? "average" : null);
        foreach (string line in Authority)
        {
            yield return ("ca", line);
        }
    }

    private static string? Secret(string? value, bool isToBeSeen) => isToBeSeen && value is not null ? "***" : value;
}
