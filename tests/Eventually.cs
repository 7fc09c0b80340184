using System.Runtime.CompilerServices;

namespace SolidCell.Tests;

/// <summary>Waits for what other threads bring about, without keeping a processor busy that they need.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(2);

    /// <summary>Looks at intervals until it is so. The end of <paramref name="life"/>, which is to bring it about, and the test's deadline end the wait.</summary>
    public static async Task IsAsync(Func<bool> isReached, Task? life = null, [CallerArgumentExpression(nameof(isReached))] string what = "")
    {
        using var poll = new PeriodicTimer(Interval);
        while (!isReached())
        {
            if (life is { IsCompleted: true })
            {
                await life;
                Assert.Fail($"What was to bring it about has ended without: {what}");
            }

            Assert.False(TestContext.Current.CancellationToken.IsCancellationRequested, $"The test's deadline came before: {what}");
            await poll.WaitForNextTickAsync();
        }
    }
}
