using System.Globalization;
using System.Net;
using SolidCell.Security.Brokers;
using SolidCell.Security.Certificates;

namespace SolidCell.Host.Serve;

/// <summary>What a person needs to know once everything runs.</summary>
internal static class ServeNotice
{
    /// <summary>On every page of the dashboard.</summary>
    public const string Unencrypted =
        "This host was started with --insecure-lan: whoever is on the network can read passwords and commands, and change them. Use --lan instead.";

    public static void Write(
        TextWriter output, ServeOptions options, string url, Broker broker, ServerCertificate? certificate, string? token,
        IReadOnlyList<string> fixtures)
    {
        output.WriteLine($"Dashboard  {Reachable(url, options.Listen)}/");
        if (token is not null)
        {
            output.WriteLine(
                $"Token      {(options.Token is not null ? "the one you gave" : ServiceManager.IsPresent ? $"in {DashboardToken.FileIn(options.Data)}" : token)}");
        }

        output.WriteLine(
            $"MQTT       {broker.Address}{(options.Broker is null && options.Lan is null ? "  (fixtures on this machine connect here; for others give --lan)" : "")}");
        if (options.Lan is { } lan && broker.Own is { } own)
        {
            Network(output, lan, own);
        }

        if (certificate is not null)
        {
            output.WriteLine($"Authority  {certificate.AuthorityFingerprint}  (browsers: 'solidcell security export')");
        }
        else if (options.IsInsecure)
        {
            output.WriteLine("WARNING    Without TLS: whoever is on the network can read passwords and commands, and change them.");
        }

        output.WriteLine($"Data       {options.Data.FullName}");
        if (options.Webhooks.Count > 0)
        {
            output.WriteLine($"Webhooks   {string.Join(", ", options.Webhooks.Select(address => address.Authority))}");
        }

        if (options.Backup is { } plan)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Backups    {plan.Folder}, every {plan.Every.TotalHours:0} h"));
        }

        if (options.Routes.Count > 0)
        {
            output.WriteLine($"Alerts to  {string.Join(", ", options.Routes.Select(route => route.Name))}");
        }

        if (fixtures.Count > 0)
        {
            output.WriteLine(
                $"Virtual    {string.Join(", ", fixtures)}{(options.Run is null ? "  (idle: open one and press Flash)" : $"  (running {options.Run})")}");
        }

        output.WriteLine("Ctrl-C stops it; tests on real fixtures go on, and what is stored is kept.");
    }

    private static void Network(TextWriter output, LanAddress lan, GuardedBroker own)
    {
        ServerNames names = ServerNames.OfThisComputer([]);
        string at = string.Create(CultureInfo.InvariantCulture, $"{names.OnNetwork?.ToString() ?? names.Names[0]}:{own.Broker.LanPort}");
        output.WriteLine($"Network    {(lan.UsesTls ? "mqtts" : "mqtt")}://{at}  (pair a fixture with 'solidcell fixtures add NAME')");
    }

    /// <summary>"Every address" is none that a browser can open.</summary>
    private static string Reachable(string url, IPAddress listen) =>
        listen.Equals(IPAddress.Any) || listen.Equals(IPAddress.IPv6Any)
            ? $"{new Uri(url.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)).Scheme}://{Dns.GetHostName()}:{new Uri(url.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)).Port}"
            : url;

    /// <summary>The broker's address for programs on this computer, and the broker where it is this program's own.</summary>
    public sealed record Broker(string Address, GuardedBroker? Own);
}
