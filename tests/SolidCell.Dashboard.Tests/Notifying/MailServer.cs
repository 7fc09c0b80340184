using System.Net;
using System.Net.Sockets;

namespace SolidCell.Dashboard.Tests.Notifying;

/// <summary>A mail server that takes one message, by RFC 5321, and keeps every line of the client.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public MailServer() => _listener.Start();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();

    public async Task<IReadOnlyList<string>> TakeOneAsync(CancellationToken cancellation)
    {
        var lines = new List<string>();
        using TcpClient client = await _listener.AcceptTcpClientAsync(cancellation);
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.example ESMTP");
        bool isData = false;
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            lines.Add(line);
            if (isData && line != ".")
            {
                continue;
            }

            isData = line == "DATA";
            await writer.WriteLineAsync(line switch { "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" });
        }

        return lines;
    }
}
