using System.Text;
using System.Text.Json.Nodes;
using MailKit.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using MimeKit;
using MQTTnet;
using SolidCell.Dashboard.Notifying;
using SolidCell.Dashboard.Webhooks;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Tests.Notifying;

/// <summary>Each kind of receiver over a real socket.</summary>
public sealed class AlertTargetTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly WebhookMessage Raised = new(
        1, "alert-raised", "Hard short in Zelle <7> & Co. on bench-1.", Now,
        new StoredAlert(1, "hard-short", "bench-1", "", "Hard short in Zellé 7 on bench-1", "1 so far.", 1, Now, null, null), null,
        "https://lab:8443/fixtures/bench-1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Slack_gets_text_with_its_own_marks_escaped()
    {
        (_, string body) = await PostedAsync(WebhookFormat.Slack);
        Assert.Equal("Hard short in Zelle &lt;7&gt; &amp; Co. on bench-1.\n<https://lab:8443/fixtures/bench-1|Open>",
            (string?)JsonNode.Parse(body)!["text"]);
    }

    [Fact]
    public async Task Teams_gets_an_adaptive_card()
    {
        JsonNode card = JsonNode.Parse((await PostedAsync(WebhookFormat.Teams)).Body)!["attachments"]![0]!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)card["contentType"]);
        Assert.Equal(Raised.Text, (string?)card["content"]!["body"]![0]!["text"]);
    }

    [Fact]
    public async Task Ntfy_gets_plain_text_with_priority_and_a_title_that_fits_into_a_header()
    {
        (IHeaderDictionary headers, string body) = await PostedAsync(WebhookFormat.Ntfy);
        Assert.Equal(Raised.Text, body);
        Assert.Equal("5", headers["Priority"].ToString());
        Assert.Equal("Bearer tk_1234567890", headers.Authorization.ToString());
        string encoded = headers["Title"].ToString()["=?UTF-8?B?".Length..^2];
        Assert.Equal(Raised.Alert!.Title, Encoding.UTF8.GetString(Convert.FromBase64String(encoded)));
    }

    [Fact]
    public async Task A_receiver_that_refuses_is_told_by_its_host_alone()
    {
        await using WebApplication server = await ListenAsync(context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        using var client = new HttpClient();
        var target = new WebhookAlerts(client, new Uri(server.Urls.Single() + "/secret-path"), WebhookFormat.Slack);
        AlertNotSentException problem = await Assert.ThrowsAsync<AlertNotSentException>(() => target.SendAsync(Raised, Cancellation));
        Assert.DoesNotContain("secret-path", problem.Message, StringComparison.Ordinal);
        Assert.False(problem.IsWorthAnother);
    }

    [Fact]
    public async Task Mail_is_taken_by_a_server_with_subject_recipients_and_text()
    {
        using var server = new MailServer();
        var target =
            new EmailAlerts("127.0.0.1", server.Port, SecureSocketOptions.None,
                new MailboxAddress("SolidCell", "host@lab.example"),
                    [new MailboxAddress("", "ann@uni.example"), new MailboxAddress("", "bob@uni.example")]);
        Task<IReadOnlyList<string>> taken = server.TakeOneAsync(Cancellation);
        await target.SendAsync(Raised, Cancellation);
        IReadOnlyList<string> lines = await taken;
        Assert.Contains("RCPT TO:<bob@uni.example>", lines);
        MimeMessage mail =
            await MimeMessage.LoadAsync(
                new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", lines.SkipWhile(line => line != "DATA").Skip(1)))),
                Cancellation);
        Assert.Equal("[SolidCell] Hard short in Zellé 7 on bench-1", mail.Subject);
        Assert.Contains(Raised.Url, mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_server_that_is_not_there_is_worth_another_attempt()
    {
        int port;
        using (var server = new MailServer())
        {
            port = server.Port;
        }

        var target =
            new EmailAlerts("127.0.0.1", port, SecureSocketOptions.None,
                new MailboxAddress("", "host@lab.example"), [new MailboxAddress("", "ann@uni.example")]);
        Assert.True((await Assert.ThrowsAsync<AlertNotSentException>(() => target.SendAsync(Raised, Cancellation))).IsWorthAnother);
    }

    [Fact]
    public async Task Home_assistant_finds_a_sensor_that_goes_on_and_off()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        var target = new HomeAssistantAlerts(new BrokerSettings { Port = broker.Port }, "homeassistant");
        await target.SendAsync(Raised, Cancellation);
        await target.SendAsync(Raised with { Event = "alert-ended" }, Cancellation);
        Dictionary<string, string> kept = await RetainedAsync(broker.Port);
        JsonNode sensor = JsonNode.Parse(kept["homeassistant/binary_sensor/solidcell_bench-1_hard-short/config"])!;
        Assert.Equal("problem", (string?)sensor["device_class"]);
        Assert.Equal("OFF", kept[(string)sensor["state_topic"]!]);
        Assert.Contains("Hard short", kept[(string)sensor["json_attributes_topic"]!], StringComparison.Ordinal);
    }

    private static async Task<(IHeaderDictionary Headers, string Body)> PostedAsync(WebhookFormat format)
    {
        (IHeaderDictionary, string) posted = (new HeaderDictionary(), "");
        await using WebApplication server = await ListenAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            posted = (new HeaderDictionary(context.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value)),
                await reader.ReadToEndAsync());
        });
        using var client = new HttpClient();
        await new WebhookAlerts(client, new Uri(server.Urls.Single() + "/hook"), format) { Token = "tk_1234567890" }.SendAsync(Raised,
            Cancellation);
        return posted;
    }

    private static async Task<WebApplication> ListenAsync(RequestDelegate answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        app.Run(answer);
        await app.StartAsync(Cancellation);
        return app;
    }

    private static async Task<Dictionary<string, string>> RetainedAsync(int port)
    {
        var kept = new System.Collections.Concurrent.ConcurrentDictionary<string, string>();
        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        client.ApplicationMessageReceivedAsync += message =>
        {
            kept[message.ApplicationMessage.Topic] = message.ApplicationMessage.ConvertPayloadToString();
            return Task.CompletedTask;
        };
        await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer(EmbeddedBroker.Host, port).Build(), Cancellation);
        await client.SubscribeAsync("#", cancellationToken: Cancellation);
        await Eventually.IsAsync(() => kept.Count == 3);
        return new Dictionary<string, string>(kept);
    }
}
