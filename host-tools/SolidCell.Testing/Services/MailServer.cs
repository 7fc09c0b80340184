using System.Net;
using System.Net.Sockets;

namespace SolidCell.Testing.Services;

/// <summary>A mail server that takes one message, by RFC 5321, and keeps every line of the client.</summary>
public sealed class MailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    /// <summary>Listens on a free port of this computer.</summary>
    public MailServer() => _listener.Start();

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    /// <summary>The lines of the first client, once it has gone.</summary>
    public async Task<IReadOnlyList<string>> TakeOneAsync(CancellationToken cancellation)
    {
        var lines = new List<string>();
        using TcpClient client = await _listener.AcceptTcpClientAsync(cancellation).ConfigureAwait(false);
        using var reader = new StreamReader(client.GetStream());
        using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.example ESMTP").ConfigureAwait(false);
        bool isData = false;
        while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            lines.Add(line);
            if (isData && line != ".")
            {
                continue;
            }

            isData = line == "DATA";
            await writer.WriteLineAsync(line switch { "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" })
                .ConfigureAwait(false);
        }

        return lines;
    }
}
