namespace SolidCell.Dashboard.Webhooks;

/// <summary>How a webhook gets on since this host was started.</summary>
/// <remarks>
/// <para><c>Receiver</c>: Host and port of its address.</para>
/// <para><c>Failed</c>: Messages that were given up.</para>
/// <para><c>Dropped</c>: Messages that were pushed out by newer ones while the receiver was away.</para>
/// <para><c>LastProblem</c>: What went wrong with the last attempt; null when it went well.</para>
/// </remarks>
public sealed record WebhookStatus(string Receiver, long Delivered, long Failed, long Dropped, int Waiting, string? LastProblem);
