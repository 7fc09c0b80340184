using SolidCell.Mqtt;
using SolidCell.Security.Brokers;

namespace SolidCell.Security.Tests.Brokers;

/// <summary>The files for a mosquitto, word for word.</summary>
public sealed class MosquittoFilesTests
{
    private const string Rights = """
        # Who writes and reads what (docs/mqtt.md). Written by 'solidcell security mosquitto'.
        user host
        topic read $SYS/broker/log/N
        topic read solidcell/+/status
        topic read solidcell/+/log
        topic read solidcell/+/live
        topic read solidcell/+/reply
        topic readwrite solidcell/+/command
        topic readwrite solidcell/+/protocol
        topic readwrite solidcell/+/ack
        topic readwrite solidcell/+/echo

        pattern write solidcell/%u/status
        pattern write solidcell/%u/log
        pattern write solidcell/%u/live
        pattern write solidcell/%u/reply
        pattern read solidcell/%u/command
        pattern read solidcell/%u/protocol
        pattern read solidcell/%u/ack
        """;

    private const string Settings = """
        allow_anonymous false
        password_file /etc/lab/accounts
        acl_file /etc/lab/rights
        max_packet_size 1000
        max_keepalive 90
        max_queued_messages 1000
        max_queued_bytes 5000
        log_dest topic
        log_dest stderr
        listener 8884
        max_connections 7
        certfile /etc/lab/server.pem
        keyfile /etc/lab/server.key
        tls_version tlsv1.2
        """;

    private static readonly BrokerLimits Limits =
        new() { MessageBytes = 1000, Idle = TimeSpan.FromSeconds(90), RetainedBytes = 5000, Connections = 7 };

    [Fact]
    public void Each_channel_is_written_by_one_side_and_read_by_the_other() =>
        Assert.Equal(Lines(Rights), Lines(MosquittoFiles.RightsText()));

    [Fact]
    public void The_configuration_has_the_limits_and_the_places_of_the_files()
    {
        using var lab = new TemporaryLab();
        Assert.Equal(Lines(Settings), Lines(Of(lab, null)[MosquittoFiles.Configuration]));
        Assert.Equal([.. Lines(Settings), "listener 1884 127.0.0.1"], Lines(Of(lab, 1884)[MosquittoFiles.Configuration]));
    }

    [Fact]
    public void The_files_are_those_of_the_folder_without_accounts_that_were_revoked()
    {
        using var lab = new TemporaryLab();
        lab.Accounts.Revoke("bench-1");
        IReadOnlyDictionary<string, string> files = Of(lab, null);
        Assert.Equal(["accounts", "ca.pem", "rights", "server.key", "server.pem", "solidcell.conf"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["host", "bench-2"], Lines(files["accounts"]).Select(line => line.Split(':')[0]));
        Assert.Equal(File.ReadAllText(lab.Folder.AuthorityCertificate), files["ca.pem"]);
        Assert.Equal(File.ReadAllText(lab.Folder.ServerCertificate), files["server.pem"]);
        Assert.Equal(File.ReadAllText(lab.Folder.ServerKey), files["server.key"]);
        Assert.Equal(MosquittoFiles.RightsText(), files["rights"]);
    }

    private static IReadOnlyDictionary<string, string> Of(TemporaryLab lab, int? localPort) =>
        MosquittoFiles.Of(lab.Folder, "/etc/lab/", 8884, localPort, Limits);

    /// <summary>Without empty lines and comments, but for the first of the rights.</summary>
    private static IEnumerable<string> Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#' || line.StartsWith("# Who", StringComparison.Ordinal));
}
