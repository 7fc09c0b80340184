using MQTTnet.Exceptions;

namespace SolidCell.Ingest.Connecting;

/// <summary>How long a broker may take for one answer. The library waits for ever when it is given a token.</summary>
internal static class BrokerPatience
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);

    /// <summary>The call, cancelled when the broker takes too long.</summary>
    public static async Task LimitAsync(Func<CancellationToken, Task> call, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(LongestAnswer);
        await call(limited.Token).ConfigureAwait(false);
    }

    /// <summary>Whatever the library throws when a connection ends under it or takes too long: its own fields may be null by then.</summary>
    public static bool IsLost(Exception problem, CancellationToken cancellation) => !cancellation.IsCancellationRequested
        && problem is MqttCommunicationException or OperationCanceledException or InvalidOperationException or NullReferenceException;
}
