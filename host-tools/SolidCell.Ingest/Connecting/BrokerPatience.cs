using MQTTnet.Exceptions;

namespace SolidCell.Ingest.Connecting;

/// <summary>How long a broker may take for one answer. The library waits for ever when it is given a token.</summary>
internal static class BrokerPatience
{
    /// <summary>The call, cancelled when the broker takes too long.</summary>
    /// <exception cref="TimeoutException">It did.</exception>
    public static async Task LimitAsync(this BrokerSettings broker, Func<CancellationToken, Task> call, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(broker.LongestAnswer);
        try
        {
            await call(limited.Token).ConfigureAwait(false);
        }
        catch (Exception problem) when (limited.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"The broker at {broker.Address} has not answered within {broker.LongestAnswer.TotalSeconds:0.#} s.", problem);
        }
    }

    /// <summary>Whatever the library throws when a connection ends under it or takes too long: its own fields may be null by then.</summary>
    public static bool IsLost(Exception problem, CancellationToken cancellation) => !cancellation.IsCancellationRequested
        && problem is MqttCommunicationException or TimeoutException or OperationCanceledException or InvalidOperationException or NullReferenceException;
}
