using SolidCell.Dashboard.Webhooks;

namespace SolidCell.Dashboard.Notifying;

/// <summary>Something that takes messages about alerts.</summary>
public interface IAlertTarget
{
    /// <summary>Where to, in words without a secret.</summary>
    string Receiver { get; }

    /// <exception cref="AlertNotSentException">It did not take the message.</exception>
    Task SendAsync(WebhookMessage message, CancellationToken cancellation);
}
