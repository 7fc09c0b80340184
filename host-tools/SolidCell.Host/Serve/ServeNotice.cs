using System.Net;

namespace SolidCell.Host.Serve;

/// <summary>What a person needs to know once everything runs.</summary>
internal static class ServeNotice
{
    public static void Write(TextWriter output, ServeOptions options, string url, string broker, string? token, IReadOnlyList<string> fixtures)
    {
        output.WriteLine($"Dashboard  {Reachable(url, options.Listen)}/");
        if (token is not null)
        {
            output.WriteLine(options.Token is null ? $"Token      {token}" : "Token      the one you gave");
        }

        output.WriteLine($"MQTT       {broker}{(options.Broker is null ? "  (fixtures on this machine connect here; for others give --broker)" : "")}");
        output.WriteLine($"Data       {options.Data.FullName}");
        if (options.Webhooks.Count > 0)
        {
            output.WriteLine($"Webhooks   {string.Join(", ", options.Webhooks.Select(address => address.Authority))}");
        }

        if (fixtures.Count > 0)
        {
            output.WriteLine($"Virtual    {string.Join(", ", fixtures)}{(options.Run is null ? "  (idle: open one and press Flash)" : $"  (running {options.Run})")}");
        }

        output.WriteLine("Ctrl-C stops it; tests on real fixtures go on, and what is stored is kept.");
    }

    /// <summary>"Every address" is none that a browser can open.</summary>
    private static string Reachable(string url, IPAddress listen) =>
        listen.Equals(IPAddress.Any) || listen.Equals(IPAddress.IPv6Any)
            ? $"http://{Dns.GetHostName()}:{new Uri(url.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)).Port}"
            : url;
}
