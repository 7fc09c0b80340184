using System.Runtime.CompilerServices;

namespace SolidCell.Tests;

/// <summary>Waits for what other threads bring about, without sleeping.</summary>
internal static class Eventually
{
    /// <summary>Lets the pool work until it is so. The end of <paramref name="life"/>, which is to bring it about, and the test's deadline end the wait.</summary>
    public static async Task IsAsync(Func<bool> isReached, Task? life = null, [CallerArgumentExpression(nameof(isReached))] string what = "")
    {
        while (!isReached())
        {
            if (life is { IsCompleted: true })
            {
                await life;
                Assert.Fail($"What was to bring it about has ended without: {what}");
            }

            Assert.False(TestContext.Current.CancellationToken.IsCancellationRequested, $"The test's deadline came before: {what}");
            await Task.Yield();
        }
    }
}
