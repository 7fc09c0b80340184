using System.Globalization;
using System.Text;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Access;
using SolidCell.Security.Accounts;

namespace SolidCell.Security.Brokers;

/// <summary>
/// Configuration of mosquitto 2 with the certificates, the accounts and the rights of this host
/// (https://mosquitto.org/man/mosquitto-conf-5.html): the files go to its computer as they are.
/// </summary>
public static class MosquittoFiles
{
    public const string Configuration = "solidcell.conf";

    private const string Authority = "ca.pem";
    private const string Certificate = "server.pem";
    private const string Key = "server.key";
    private const string PasswordList = "accounts";
    private const string RightsList = "rights";

    /// <param name="folder">The certificates and accounts.</param>
    /// <param name="installed">Folder on the broker's computer in which the files will be.</param>
    /// <param name="tlsPort">Port for the network.</param>
    /// <param name="localPort">Port for programs on the broker's computer, without TLS; null for none.</param>
    /// <param name="limits">What the broker takes at most.</param>
    /// <returns>Name and content of each file.</returns>
    /// <exception cref="SecurityException">The folder cannot be read.</exception>
    public static IReadOnlyDictionary<string, string> Of(
        SecurityFolder folder, string installed, int tlsPort, int? localPort, BrokerLimits limits) =>
        new Dictionary<string, string>
        {
            [Configuration] = ConfigurationText(installed.TrimEnd('/'), tlsPort, localPort, limits),
            [Authority] = SecurityFolder.Read(folder.AuthorityCertificate),
            [Certificate] = SecurityFolder.Read(folder.ServerCertificate),
            [Key] = SecurityFolder.Read(folder.ServerKey),
            [PasswordList] = string.Concat(new AccountFile(folder).Read().Where(line => line.Hash is not null).Select(line => line + "\n")),
            [RightsList] = RightsText(),
        };

    /// <summary>Access list: the host writes what fixtures read and reads what they write; <c>%u</c> is the account of a fixture.</summary>
    public static string RightsText()
    {
        var text = new StringBuilder("# Who writes and reads what (docs/mqtt.md). Written by 'solidcell security mosquitto'.\n");
        text.Append(CultureInfo.InvariantCulture, $"user {AccountFile.Host}\n");
        text.Append(CultureInfo.InvariantCulture, $"topic read {BrokerLog.Topic}\n");
        foreach (ChannelRight right in TopicRights.Channels)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"topic {(right.Writer == BrokerRole.Host ? "readwrite" : "read")} {Topics.Root}/+/{right.Channel}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"topic readwrite {Topics.Root}/+/{Topics.EchoChannel}\n");
        foreach (ChannelRight right in TopicRights.Channels)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"pattern {(right.Writer == BrokerRole.Fixture ? "write" : "read")} {Topics.Root}/%u/{right.Channel}\n");
        }

        return text.ToString();
    }

    private static string ConfigurationText(string installed, int tlsPort, int? localPort, BrokerLimits limits)
    {
        string local = localPort is { } port
            ? string.Create(CultureInfo.InvariantCulture, $"\n# For programs on this computer.\nlistener {port} 127.0.0.1\n") : "";
        return string.Create(CultureInfo.InvariantCulture, $"""
            # mosquitto 2, for SolidCell. Written by 'solidcell security mosquitto'; write it again after each change of accounts or certificates,
            # then 'systemctl reload mosquitto'.
            allow_anonymous false
            password_file {installed}/{PasswordList}
            acl_file {installed}/{RightsList}
            max_packet_size {limits.MessageBytes}
            max_keepalive {limits.Idle.TotalSeconds}
            # Queues of a client that is away: the fixture keeps what was not acknowledged.
            max_queued_messages 1000
            max_queued_bytes {limits.RetainedBytes}
            # The host counts what is refused by what is published of the log, which its account alone may read.
            log_dest topic
            log_dest stderr

            listener {tlsPort}
            max_connections {limits.Connections}
            certfile {installed}/{Certificate}
            keyfile {installed}/{Key}
            tls_version tlsv1.2
            {local}
            """);
    }
}
