using System.Runtime.CompilerServices;

namespace SolidCell.Testing.Waiting;

/// <summary>
/// Waits for what other threads bring about. Every wait ends: with what was waited for, with the end of what was to bring it about, or with
/// a deadline, which is the test's own (<see cref="TestDeadlineAttribute"/>) unless another is given. The failure names what was waited
/// for.
/// </summary>
public static class Eventually
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(2);

    /// <summary>
    /// Looks at intervals until it is so; between two looks it takes no processor. Where there is an event, use
    /// <see cref="HeardAsync{T}"/>.
    /// </summary>
    /// <param name="isReached">What is waited for.</param>
    /// <param name="life">What is to bring it about; when it ends first, the wait fails.</param>
    /// <param name="deadline">Cancelled when the wait has lasted too long.</param>
    /// <param name="what">Names it in the failure; the expression itself unless given.</param>
    /// <exception cref="TimeoutException">The deadline came first.</exception>
    public static async Task IsAsync(
        Func<bool> isReached, Task? life = null, CancellationToken? deadline = null,
        [CallerArgumentExpression(nameof(isReached))] string what = "")
    {
        CancellationToken end = deadline ?? TestContext.Current.CancellationToken;
        using var poll = new PeriodicTimer(Interval);
        while (!isReached())
        {
            if (life is { IsCompleted: true })
            {
                await life.ConfigureAwait(false);
                throw new InvalidOperationException($"What was to bring it about has ended without: {what}");
            }

            ThrowLate(what, end);
            await poll.WaitForNextTickAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>The first value of an event that is as it should be.</summary>
    /// <param name="subscribe">Adds the handler to the event.</param>
    /// <param name="unsubscribe">Takes it off again.</param>
    /// <param name="isIt">What is waited for.</param>
    /// <param name="now">Values that are there already, looked at after subscribing so that none is missed.</param>
    /// <param name="deadline">Cancelled when the wait has lasted too long.</param>
    /// <param name="what">Names it in the failure; the expression itself unless given.</param>
    /// <exception cref="TimeoutException">The deadline came first.</exception>
    public static async Task<T> HeardAsync<T>(
        Action<Action<T>> subscribe, Action<Action<T>> unsubscribe, Func<T, bool> isIt,
        Func<IEnumerable<T>>? now = null, CancellationToken? deadline = null,
        [CallerArgumentExpression(nameof(isIt))] string what = "")
    {
        var heard = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Listen(T value) => _ = isIt(value) && heard.TrySetResult(value);

        CancellationToken end = deadline ?? TestContext.Current.CancellationToken;
        using CancellationTokenRegistration ending = end.Register(() => heard.TrySetException(Late(what)));
        subscribe(Listen);
        try
        {
            foreach (T known in now?.Invoke() ?? [])
            {
                Listen(known);
            }

            return await heard.Task.ConfigureAwait(false);
        }
        finally
        {
            unsubscribe(Listen);
        }
    }

    private static void ThrowLate(string what, CancellationToken deadline)
    {
        if (deadline.IsCancellationRequested)
        {
            throw Late(what);
        }
    }

    private static TimeoutException Late(string what) => new($"The deadline came before: {what}");
}
