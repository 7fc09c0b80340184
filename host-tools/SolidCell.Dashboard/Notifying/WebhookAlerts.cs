using System.Net;
using System.Net.Http.Headers;
using SolidCell.Dashboard.Webhooks;

namespace SolidCell.Dashboard.Notifying;

/// <summary>Messages by HTTP. The address is often a secret: no more than its host is ever shown.</summary>
public sealed class WebhookAlerts(HttpClient client, Uri address, WebhookFormat format) : IAlertTarget
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>Sent as a bearer token, where the receiver wants one.</summary>
    public string? Token { get; init; }

    public string Receiver => address.Authority;

    public async Task SendAsync(WebhookMessage message, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Timeout);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = WebhookBody.Of(message, format) };
        request.Headers.Authorization = Token is null ? null : new AuthenticationHeaderValue("Bearer", Token);
        try
        {
            using HttpResponseMessage answer = await client.SendAsync(request, patience.Token).ConfigureAwait(false);
            Check(answer.StatusCode, answer.IsSuccessStatusCode);
        }
        catch (Exception problem) when (problem is HttpRequestException
            || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new AlertNotSentException(problem is HttpRequestException
                ? $"{Receiver}: {problem.Message}" : $"{Receiver} did not answer in {Timeout.TotalSeconds:0} s", true, problem);
        }
    }

    private void Check(HttpStatusCode code, bool isTaken)
    {
        if (!isTaken)
        {
            throw new AlertNotSentException($"{Receiver} answered {(int)code}", WebhookPatience.IsWorthAnother(code));
        }
    }
}
