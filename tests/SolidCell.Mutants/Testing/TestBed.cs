using System.Diagnostics;
using System.Text.Json;

namespace SolidCell.Mutants.Testing;

/// <summary>A copy of a built test project, in which the assembly under test is replaced.</summary>
internal sealed class TestBed : IDisposable
{
    private const string HeapLimitBytes = "0x80000000";

    /// <summary>A mutant that waits for ever uses no processor time: the deadline of the test ends it.</summary>
    private const string TestMinutes = "4";

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);
    private readonly string _folder;

    /// <param name="project">Such as SolidCell.Core.Tests; built.</param>
    public TestBed(string project)
    {
        Name = project;
        _folder = Repository.PathTo("artifacts", "mutants", $"{Environment.ProcessId}", project);
        Copy(Repository.PathTo("artifacts", "bin", project, "debug"), _folder);
    }

    public string Name { get; }

    /// <summary>The test classes that are run; the project as one where its runner cannot tell them.</summary>
    public IReadOnlyList<TestUnit> Units()
    {
        if (!File.Exists(Path.Combine(_folder, "xunit.v3.core.dll")))
        {
            return [new TestUnit(this, null)];
        }

        using Process list = Start(["-list", "classes/json", "-noLogo", "-noColor"], null);
        string answer = list.StandardOutput.ReadToEnd();
        list.WaitForExit();
        string[] names = JsonSerializer.Deserialize<string[]>(answer[answer.IndexOf('[', StringComparison.Ordinal)..])!;
        return [.. names.Select(name => new TestUnit(this, name))];
    }

    /// <summary>Puts a file into the copy, in place of what is there.</summary>
    public void Place(string fileName, byte[] bytes)
    {
        string path = Path.Combine(_folder, fileName);
        File.Delete(path);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>Runs some of its classes until one fails.</summary>
    /// <param name="units">Units of this copy.</param>
    /// <param name="mostCpuSeconds">More processor time than this is a failure.</param>
    /// <param name="reached">Where the entered methods are written, if the assembly under test records them.</param>
    /// <returns>Whether all passed, and the processor time that it took.</returns>
    public async Task<(bool Passed, double CpuSeconds)> RunAsync(IEnumerable<TestUnit> units, double mostCpuSeconds, string? reached = null)
    {
        string[] classes = [.. units.Where(unit => unit.Class is not null).SelectMany(unit => new[] { "-class", unit.Class! })];
        using Process run = Start(classes.Length > 0 ? [.. classes, "-stopOnFail", "-noLogo", "-noColor"] : [], reached);
        Task output = Task.WhenAll(run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        double spent = 0;
        using var poll = new PeriodicTimer(Poll);
        while (!run.HasExited)
        {
            spent = Spent(run, spent);
            if (spent > mostCpuSeconds)
            {
                run.Kill(true);
                await run.WaitForExitAsync().ConfigureAwait(false);
                return (false, spent);
            }

            await poll.WaitForNextTickAsync().ConfigureAwait(false);
        }

        await output.ConfigureAwait(false);
        return (run.ExitCode == 0, spent);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private static double Spent(Process run, double before)
    {
        try
        {
            return run.TotalProcessorTime.TotalSeconds;
        }
        catch (InvalidOperationException)
        {
            return before;
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, true);
        }
    }

    private Process Start(IEnumerable<string> arguments, string? reached)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(_folder, Name + ".dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimitBytes;
        start.Environment["SOLIDCELL_TEST_MINUTES"] = TestMinutes;
        if (reached is not null)
        {
            start.Environment[Reached.Setting] = reached;
        }

        return Process.Start(start)!;
    }
}
