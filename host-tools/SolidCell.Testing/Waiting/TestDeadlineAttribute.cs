using System.Reflection;
using Xunit.v3;

namespace SolidCell.Testing.Waiting;

/// <summary>
/// A test that hangs is cancelled, which fails it by name and lets the others go on; one that does not even listen to its cancellation
/// ends the process, with its name. Far beyond what any test takes on a slow machine: no measure of speed. Who asks a test for more than
/// it usually does gives it more: SOLIDCELL_TEST_MINUTES. For a whole test project: <c>[assembly: TestDeadline]</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TestDeadlineAttribute : BeforeAfterTestAttribute
{
    private const int UsualMinutes = 8;

    private static readonly string? Asked = Environment.GetEnvironmentVariable("SOLIDCELL_TEST_MINUTES");
    private static readonly TimeSpan Cancels = TimeSpan.FromMinutes(int.TryParse(Asked, out int minutes) ? minutes : UsualMinutes);

    private static readonly TimeSpan EndsTheProcess = Cancels + TimeSpan.FromMinutes(2);

    private readonly AsyncLocal<(Timer Cancelling, Timer Ending)> _timers = new();

    /// <summary>Starts the clock of a test.</summary>
    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        ITestContext context = TestContext.Current;
        _timers.Value = (
            new Timer(_ => context.CancelCurrentTest(), null, Cancels, Timeout.InfiniteTimeSpan),
            new Timer(_ => Environment.FailFast($"{test.TestDisplayName} hangs."), null, EndsTheProcess, Timeout.InfiniteTimeSpan));
    }

    /// <summary>Stops the clock of a test.</summary>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        _timers.Value.Cancelling.Dispose();
        _timers.Value.Ending.Dispose();
    }
}
