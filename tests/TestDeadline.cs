using System.Reflection;
using Xunit.v3;

[assembly: SolidCell.Tests.TestDeadline]

namespace SolidCell.Tests;

/// <summary>
/// A test that hangs is cancelled, which fails it by name and lets the others go on; one that does not even listen to its cancellation
/// ends the process, with its name. Far beyond what any test takes on a slow machine: no measure of speed. Who asks a test for more than
/// it usually does gives it more: SOLIDCELL_TEST_MINUTES.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class TestDeadlineAttribute : BeforeAfterTestAttribute
{
    private static readonly TimeSpan Cancels = TimeSpan.FromMinutes(int.TryParse(Environment.GetEnvironmentVariable("SOLIDCELL_TEST_MINUTES"), out int minutes) ? minutes : 8);
    private static readonly TimeSpan EndsTheProcess = Cancels + TimeSpan.FromMinutes(2);

    private readonly AsyncLocal<(Timer Cancelling, Timer Ending)> _timers = new();

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        ITestContext context = TestContext.Current;
        _timers.Value = (
            new Timer(_ => context.CancelCurrentTest(), null, Cancels, Timeout.InfiniteTimeSpan),
            new Timer(_ => Environment.FailFast($"{test.TestDisplayName} hangs."), null, EndsTheProcess, Timeout.InfiniteTimeSpan));
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        _timers.Value.Cancelling.Dispose();
        _timers.Value.Ending.Dispose();
    }
}
