using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SolidCell.Dashboard.Tests.Webhooks;

/// <summary>A real HTTP server that gets webhooks, and answers with the status that a test sets, 200 without one.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly Channel<JsonNode> _messages = Channel.CreateUnbounded<JsonNode>();
    private readonly ConcurrentQueue<int> _answers = new();
    private readonly WebApplication _app;

    private WebhookReceiver(WebApplication app) => _app = app;


    public Uri Address => new(_app.Urls.Single() + "/hooks/secret-path");

    public static async Task<WebhookReceiver> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var receiver = new WebhookReceiver(builder.Build());
        receiver._app.Run(receiver.TakeAsync);
        await receiver._app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>Status codes of the next answers.</summary>
    public void Say(params int[] statuses)
    {
        foreach (int status in statuses)
        {
            _answers.Enqueue(status);
        }
    }

    public Task<JsonNode> NextAsync() => _messages.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask();

    /// <summary>The next message about such an alert; others are passed over.</summary>
    public async Task<JsonNode> NextAsync(string happened, string kind)
    {
        while (true)
        {
            JsonNode message = await NextAsync().WaitAsync(TestContext.Current.CancellationToken);
            if ((string?)message["event"] == happened && (string?)message["alert"]?["kind"] == kind)
            {
                return message;
            }
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        JsonNode message = (await JsonNode.ParseAsync(context.Request.Body))!;
        context.Response.StatusCode = _answers.TryDequeue(out int status) ? status : 200;
        _messages.Writer.TryWrite(message);
    }
}
