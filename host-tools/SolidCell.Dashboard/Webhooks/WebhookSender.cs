using System.Text.Json;
using Microsoft.Extensions.Hosting;

namespace SolidCell.Dashboard.Webhooks;

/// <summary>Sends alerts to every webhook. A receiver that is slow or away holds up neither the others nor anything else.</summary>
internal sealed class WebhookSender : BackgroundService
{
    private readonly HttpClient _client;
    private readonly WebhookTarget[] _targets;

    public WebhookSender(DashboardOptions options, HttpMessageHandler? handler, TimeProvider clock)
    {
        _client = new HttpClient(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false });
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("SolidCell");
        _targets = [.. options.Webhooks.Select(address => new WebhookTarget(address, _client, clock))];
    }

    public IReadOnlyList<WebhookStatus> Status => [.. _targets.Select(target => target.Status)];

    public void Send(WebhookMessage message)
    {
        if (_targets.Length == 0)
        {
            return;
        }

        byte[] body = JsonSerializer.SerializeToUtf8Bytes(message, DashboardJson.Options);
        foreach (WebhookTarget target in _targets)
        {
            target.Add(body);
        }
    }

    public override void Dispose()
    {
        _client.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_targets.Select(target => target.RunAsync(stoppingToken)));
}
