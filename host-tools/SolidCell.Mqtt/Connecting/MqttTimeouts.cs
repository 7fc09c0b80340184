using System.Diagnostics;
using System.Reflection;
using MQTTnet;
using MQTTnet.Exceptions;

namespace SolidCell.Mqtt.Connecting;

/// <summary>
/// How a client of any broker waits: the library waits for ever for an answer when it is given a token, and for its own end.
/// </summary>
public static class MqttTimeouts
{
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);

    /// <summary>The call, cancelled when the broker takes longer.</summary>
    /// <exception cref="TimeoutException">It did.</exception>
    /// <exception cref="OperationCanceledException">The caller is cancelled, which the library may take for a lost broker.</exception>
    public static async Task LimitAsync(TimeSpan longest, Func<CancellationToken, Task> call, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(longest);
        try
        {
            await call(limited.Token).ConfigureAwait(false);
        }
        catch (Exception problem) when (limited.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException(FormattableString.Invariant($"The broker has not answered within {longest.TotalSeconds:0.#} s."),
                problem);
        }
        catch (MqttCommunicationException problem) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(problem.Message, problem, cancellation);
        }
    }

    /// <summary>Whatever the library throws when a connection ends under it or takes too long.</summary>
    public static bool IsLost(Exception problem, CancellationToken cancellation) => !cancellation.IsCancellationRequested
        && (problem is MqttCommunicationException or TimeoutException or OperationCanceledException || IsOfTheLibrary(problem));

    /// <summary>
    /// The library's own fields may be null or disposed of when a connection ends. The same out of this program's code is a defect, not a
    /// lost broker.
    /// </summary>
    private static bool IsOfTheLibrary(Exception problem) =>
        problem is InvalidOperationException or NullReferenceException && ThrownBy(problem) == typeof(IMqttClient).Assembly;

    /// <summary>Whose code threw it, or called what of the runtime did.</summary>
    private static Assembly? ThrownBy(Exception problem) => new StackTrace(problem).GetFrames()
        .Select(frame => frame.GetMethod()?.DeclaringType?.Assembly)
        .FirstOrDefault(assembly => assembly?.GetName().Name is { } name && !name.StartsWith("System.", StringComparison.Ordinal));

    /// <summary>
    /// Says goodbye if somebody is there, and disposes of the client; a connection that breaks meanwhile is over as well.
    /// </summary>
    public static async Task PartAsync(this IMqttClient client)
    {
        await Task.WhenAny(client.TryDisconnectAsync(), Task.Delay(LongestGoodbye)).ConfigureAwait(false);
        client.Dispose();
    }
}
