using System.Net;

namespace SolidCell.Dashboard.Webhooks;

/// <summary>How often a message that did not get through is tried again.</summary>
internal static class WebhookPatience
{
    public const int MaximumAttempts = 8;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>How long to wait after so many failed attempts: 2 s, 4 s, 8 s, ... up to a minute.</summary>
    public static TimeSpan After(int failedAttempts) =>
        TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(failedAttempts - 1, 10)));

    /// <summary>A receiver that says that the message is wrong will say so again; one that is busy or broken may not.</summary>
    public static bool IsWorthAnother(HttpStatusCode? answer) =>
        answer is null or >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;
}
