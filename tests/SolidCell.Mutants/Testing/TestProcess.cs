using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SolidCell.Mutants.Testing;

/// <summary>What is written down in a run.</summary>
/// <param name="Path">Where the entered methods are written.</param>
/// <param name="MostCpuSecondsOfAClass">A class that takes longer is ended.</param>
internal sealed record ReachRecord(string Path, double MostCpuSecondsOfAClass);

/// <summary>A run of a test project's executable.</summary>
internal static class TestProcess
{
    private const string HeapLimitBytes = "0x80000000";

    /// <summary>A test that waits for what a mutant does not bring about ends sooner than others (TestDeadlineAttribute).</summary>
    private const string MinutesOfATest = "2";

    /// <summary>A mutant may wait for ever; the deadline of the tests would say so much later.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(40);

    /// <summary>Between looks at what a process that goes on takes; its end is noticed at once.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    /// <summary>Processor time of a process that waits.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(200);

    /// <param name="tests">The assembly.</param>
    /// <param name="arguments">For its runner.</param>
    /// <param name="mostCpuSeconds">More processor time than this is a failure; so is a long rest, where there is a limit at all.</param>
    /// <param name="reached">What is written down, if the assembly under test records which methods are entered.</param>
    /// <returns>Whether all passed, and the processor time that it took.</returns>
    public static async Task<(bool Passed, double CpuSeconds)> RunAsync(
        string tests, IEnumerable<string> arguments, double mostCpuSeconds, ReachRecord? reached = null)
    {
        using Process run = Start(tests, arguments, reached);
        Task output = Task.WhenAll(run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        (TimeSpan spent, TimeSpan busyUntil, var rest) = (TimeSpan.Zero, TimeSpan.Zero, Stopwatch.StartNew());
        using var poll = new PeriodicTimer(Poll);
        Task exit = run.WaitForExitAsync();
        while (await Task.WhenAny(exit, poll.WaitForNextTickAsync().AsTask()).ConfigureAwait(false) != exit)
        {
            spent = Spent(run, spent);
            if (spent - busyUntil > Idle)
            {
                busyUntil = spent;
                rest.Restart();
            }

            if (spent.TotalSeconds > mostCpuSeconds || (rest.Elapsed > LongestRest && mostCpuSeconds < double.MaxValue))
            {
                run.Kill(true);
                await exit.ConfigureAwait(false);
                return (false, spent.TotalSeconds);
            }
        }

        await output.ConfigureAwait(false);
        return (run.ExitCode == 0, spent.TotalSeconds);
    }

    public static Process Start(string tests, IEnumerable<string> arguments, ReachRecord? reached)
    {
        var start = new ProcessStartInfo("dotnet", [tests, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimitBytes;
        start.Environment["DOTNET_TieredPGO"] = "0";
        if (reached is null)
        {
            start.Environment["SOLIDCELL_TEST_MINUTES"] = MinutesOfATest;
        }
        else
        {
            start.Environment[Reached.Setting] = reached.Path;
            start.Environment[Reached.LimitSetting] = reached.MostCpuSecondsOfAClass.ToString(CultureInfo.InvariantCulture);
        }

        return Process.Start(start)!;
    }

    private static TimeSpan Spent(Process run, TimeSpan before)
    {
        try
        {
            return run.TotalProcessorTime;
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception)
        {
            // It has just ended.
            return before;
        }
    }
}
