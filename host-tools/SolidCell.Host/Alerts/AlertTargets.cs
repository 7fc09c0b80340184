using System.Globalization;
using MailKit.Security;
using MimeKit;
using SolidCell.Dashboard.Notifying;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;

namespace SolidCell.Host.Alerts;

/// <summary>Where a route goes: the members of an entry of "alerts" that depend on its "to".</summary>
internal static class AlertTargets
{
    public static readonly string[] Words = ["webhook", "slack", "teams", "ntfy", "email", "home-assistant"];

    private const int SubmissionPort = 587;
    private const int TlsPort = 465;
    private static readonly string[] Addressed = ["url", "url_file", "token_file"];
    private static readonly string[] Mailed = ["server", "security", "from", "recipients", "user", "password_file"];
    private static readonly string[] Published = ["broker", "user", "password_file", "tls_ca", "discovery_prefix"];
    private static readonly HttpClient Client =
        new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    public static string[] KeysOf(string to, string where) => to switch
    {
        "webhook" or "slack" or "teams" or "ntfy" => Addressed,
        "email" => Mailed,
        "home-assistant" => Published,
        _ => throw new UserErrorException($"{where}: 'to' is one of {string.Join(", ", Words)}, not '{to}'."),
    };

    public static IAlertTarget Read(IConfigurationSection section, string to, HostConfiguration configuration, string where)
    {
        string? File(string key) => section[key] is { } path ? SecretFile.Read(configuration.PathOf(path), $"{where}: '{key}'") : null;
        string Need(string key) => section[key] ?? throw new UserErrorException($"{where} needs '{key}'.");
        return to switch
        {
            "email" => Email(section, Need, File("password_file"), where),
            "home-assistant" => new HomeAssistantAlerts(
                BrokerAddress.ToSettings(Need("broker"), false) with
                {
                    User = section["user"],
                    Password = File("password_file"),
                    CaFile = section["tls_ca"] is { } ca ? configuration.PathOf(ca) : null,
                },
                section["discovery_prefix"] ?? "homeassistant"),
            _ => new WebhookAlerts(Client, Address(section["url"] ?? File("url_file"), where), Format(to)) { Token = File("token_file") },
        };
    }

    private static WebhookFormat Format(string to) =>
        to switch { "slack" => WebhookFormat.Slack, "teams" => WebhookFormat.Teams, "ntfy" => WebhookFormat.Ntfy, _ => WebhookFormat.Json };

    private static Uri Address(string? text, string where) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
        ? address
        : throw new UserErrorException(
            $"{where}: 'url', or what is in 'url_file', must be an http or https address. (It is not shown here: it may be a secret.)");

    private static EmailAlerts Email(IConfigurationSection section, Func<string, string> need, string? password, string where)
    {
        string[] parts = need("server").Split(':');
        int port = SubmissionPort;
        if (parts.Length > 2 || parts[0].Length == 0
            || (parts.Length == 2
                && !(int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 1 and <= 65_535)))
        {
            throw new UserErrorException($"{where}: 'server' is a name with or without a port, such as smtp.uni.example:587.");
        }

        MailboxAddress[] recipients = [.. (section.GetSection("recipients").Get<string[]>() ?? []).Select(text => Mailbox(text, where))];
        return recipients.Length > 0
            ? new EmailAlerts(parts[0], port, Security(section["security"], port, where), Mailbox(need("from"), where), recipients)
            {
                User = section["user"],
                Password = password,
            }
            : throw new UserErrorException($"{where} needs 'recipients', a list of addresses.");
    }

    private static SecureSocketOptions Security(string? word, int port, string where) => word switch
    {
        null => port == TlsPort ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls,
        "tls" => SecureSocketOptions.SslOnConnect,
        "starttls" => SecureSocketOptions.StartTls,
        "none" => SecureSocketOptions.None,
        _ => throw new UserErrorException($"{where}: 'security' is tls, starttls or none (a relay on this computer), not '{word}'."),
    };

    private static MailboxAddress Mailbox(string text, string where) =>
        MailboxAddress.TryParse(text, out MailboxAddress? mailbox) && mailbox.Address.Contains('@', StringComparison.Ordinal)
            ? mailbox
            : throw new UserErrorException($"{where}: '{text}' is no address for e-mail.");
}
