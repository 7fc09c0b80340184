using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SolidCell.Dashboard.Alerts;
using SolidCell.Dashboard.Webhooks;

namespace SolidCell.Dashboard.Notifying;

/// <summary>A message in the words of each service.</summary>
internal static class WebhookBody
{
    public static HttpContent Of(WebhookMessage message, WebhookFormat format) => format switch
    {
        WebhookFormat.Slack => Json(new JsonObject { ["text"] = $"{Escaped(message.Text)}\n<{message.Url}|Open>" }),
        WebhookFormat.Teams => Json(Card(message)),
        WebhookFormat.Ntfy => Ntfy(message),
        _ => Json(JsonSerializer.SerializeToNode(message, DashboardJson.Options)!),
    };

    private static ByteArrayContent Json(JsonNode body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    /// <summary>Slack takes these three for its own marks.</summary>
    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static JsonObject Card(WebhookMessage message) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = new JsonObject
            {
                ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                ["type"] = "AdaptiveCard",
                ["version"] = "1.4",
                ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = message.Text, ["wrap"] = true }),
                ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = "Open", ["url"] = message.Url }),
            },
        }),
    };

    /// <summary>Headers are ASCII: another title is written as RFC 2047 has it, which ntfy reads.</summary>
    private static ByteArrayContent Ntfy(WebhookMessage message)
    {
        bool isEnd = message.Event == "alert-ended";
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(message.Text));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain") { CharSet = "utf-8" };
        string title = message.Alert?.Title.ReplaceLineEndings(" ") ?? "SolidCell";
        content.Headers.TryAddWithoutValidation("Title",
            Ascii.IsValid(title) ? title : $"=?UTF-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(title))}?=");
        content.Headers.TryAddWithoutValidation("Priority",
            isEnd ? "2" : message.Alert?.Kind is AlertKinds.HardShort or AlertKinds.Fault or AlertKinds.Storage ? "5" : "3");
        content.Headers.TryAddWithoutValidation("Tags", isEnd ? "white_check_mark" : "warning");
        if (message.Url.Length > 0)
        {
            content.Headers.TryAddWithoutValidation("Click", message.Url);
        }

        return content;
    }
}
