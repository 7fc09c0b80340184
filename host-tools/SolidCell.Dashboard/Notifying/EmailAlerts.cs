using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using SolidCell.Dashboard.Webhooks;

namespace SolidCell.Dashboard.Notifying;

/// <summary>Messages by e-mail, over TLS unless it is said otherwise.</summary>
public sealed class EmailAlerts(
    string server, int port, SecureSocketOptions security, MailboxAddress from, IReadOnlyList<MailboxAddress> to) : IAlertTarget
{
    private const int TimeoutMilliseconds = 20_000;

    public string? User { get; init; }

    public string? Password { get; init; }

    public string Receiver => $"{string.Join(", ", to.Select(mailbox => mailbox.Address))} by {server}";

    public async Task SendAsync(WebhookMessage message, CancellationToken cancellation)
    {
        using MimeMessage mail = Compose(message);
        try
        {
            using var client = new SmtpClient { Timeout = TimeoutMilliseconds };
            await client.ConnectAsync(server, port, security, cancellation).ConfigureAwait(false);
            if (User is not null)
            {
                await client.AuthenticateAsync(User, Password ?? "", cancellation).ConfigureAwait(false);
            }

            await client.SendAsync(mail, cancellation).ConfigureAwait(false);
            await client.DisconnectAsync(true, cancellation).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is AuthenticationException or SmtpCommandException)
        {
            throw new AlertNotSentException($"{server} refused the message: {problem.Message.ReplaceLineEndings(" ")}",
                problem is SmtpCommandException { StatusCode: < (SmtpStatusCode)500 }, problem);
        }
        catch (Exception problem) when (problem is IOException or System.Net.Sockets.SocketException or ServiceNotConnectedException
            or ProtocolException or SslHandshakeException or TimeoutException or NotSupportedException)
        {
            throw new AlertNotSentException($"{server}: {problem.Message.ReplaceLineEndings(" ")}", problem is not NotSupportedException,
                problem);
        }
    }

    private MimeMessage Compose(WebhookMessage message)
    {
        var mail = new MimeMessage
        {
            Subject = "[SolidCell] " + (message.Event == "alert-ended" ? "Over: " : "") + (message.Alert?.Title ?? "Test message"),
            Date = message.SentAt,
        };
        mail.From.Add(from);
        mail.To.AddRange(to);
        mail.Body = new TextPart("plain") { Text = $"{message.Text}\n\n{message.Url}\n" };
        return mail;
    }
}
