namespace SolidCell.Dashboard.Notifying;

/// <summary>The shape that a receiver wants a message in.</summary>
public enum WebhookFormat
{
    /// <summary>Our own JSON (docs/dashboard.md), which Mattermost, Rocket.Chat and programs of one's own read.</summary>
    Json,

    /// <summary>https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks</summary>
    Slack,

    /// <summary>An adaptive card, for "Post to a channel when a webhook request is received" of Teams' workflows.</summary>
    Teams,

    /// <summary>https://docs.ntfy.sh/publish/</summary>
    Ntfy,
}
