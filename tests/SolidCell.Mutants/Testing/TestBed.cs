using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace SolidCell.Mutants.Testing;

/// <summary>A copy of a built test project, in which the assembly under test is replaced.</summary>
internal sealed class TestBed : IDisposable
{
    private static int _copies;

    private readonly string _folder;
    private readonly string[] _only;
    private readonly IReadOnlySet<string> _without;
    private readonly bool _hasClasses;

    /// <param name="project">Such as SolidCell.Core.Tests; built.</param>
    /// <param name="only">Only test classes whose name contains this, or one of several with | between them.</param>
    /// <param name="without">Full names of classes that are not wanted.</param>
    /// <exception cref="MutantException">The project is not built.</exception>
    public TestBed(string project, string only, IReadOnlySet<string> without)
    {
        Name = project;
        _only = only.Split('|');
        _without = without;
        _folder = Repository.PathTo("artifacts", "mutants", $"{Environment.ProcessId}-{Interlocked.Increment(ref _copies)}", project);
        string built = Repository.PathTo("artifacts", "bin", project, "debug");
        if (!Directory.Exists(built))
        {
            throw new MutantException($"{project} is not built: dotnet build tests/{project}");
        }

        Copy(built, _folder);
        _hasClasses = File.Exists(Path.Combine(_folder, "xunit.v3.core.dll"));
    }

    public string Name { get; }

    private string TestsFile => Path.Combine(_folder, Name + ".dll");

    /// <summary>Runs all tests once, in one process, with an assembly that records.</summary>
    /// <param name="fileName">Of the assembly under test.</param>
    /// <param name="recorder">Has made the assembly that records.</param>
    /// <param name="mostCpuSeconds">A class that takes longer is ended, and has not passed.</param>
    /// <returns>What each class did; the project as one where its runner takes no class.</returns>
    public async Task<IReadOnlyList<TestUnit>> MeasureAsync(string fileName, ReachRecorder recorder, double mostCpuSeconds)
    {
        (string reached, string report) = (Path.Combine(_folder, "reached.txt"), Path.Combine(_folder, "report.xml"));
        byte[] tests = await File.ReadAllBytesAsync(TestsFile).ConfigureAwait(false);
        string[] classes = _hasClasses ? Classes() : [];
        if (_hasClasses && classes.Length == 0)
        {
            return [];
        }

        Place(fileName, recorder.Assembly);
        Place(Path.GetFileName(TestsFile), recorder.Announcing(tests, classes));
        string[] arguments = _hasClasses ? [.. Chosen(classes), "-parallelMode", "none", "-xml", report, "-noLogo", "-noColor"] : [];
        var record = new ReachRecord(reached, mostCpuSeconds);
        bool passed = (await TestProcess.RunAsync(TestsFile, arguments, double.MaxValue, record).ConfigureAwait(false)).Passed;
        Place(Path.GetFileName(TestsFile), tests);
        HashSet<string> failed = _hasClasses ? Failed(report) : passed ? [] : [""];
        return [.. File.ReadLines(reached).Select(line => line.Split('\t')).Where(IsUnit).Select(parts => UnitOf(parts, failed))];
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
    public Task<(bool Passed, double CpuSeconds)> RunAsync(IEnumerable<TestUnit> units, double mostCpuSeconds)
    {
        IEnumerable<string> classes = units.Select(unit => unit.Class!);
        string[] arguments = _hasClasses ? [.. Chosen(classes), "-parallelMode", "none", "-stopOnFail", "-noLogo", "-noColor"] : [];
        return TestProcess.RunAsync(TestsFile, arguments, mostCpuSeconds);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private static IEnumerable<string> Chosen(IEnumerable<string> classes) => classes.SelectMany(name => new[] { "-class", name });

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, true);
        }
    }

    private static HashSet<string> Failed(string report) =>
    [
        .. XDocument.Load(report).Descendants("test")
            .Where(test => (string?)test.Attribute("result") == "Fail")
            .Select(test => (string)test.Attribute("type")!),
    ];

    private bool IsUnit(string[] parts) => parts[0].Length > 0 == _hasClasses;

    private TestUnit UnitOf(string[] parts, HashSet<string> failed) => new(
        this,
        _hasClasses ? parts[0] : null,
        !failed.Contains(parts[0]),
        double.Parse(parts[1], CultureInfo.InvariantCulture),
        parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToHashSet());

    private string[] Classes()
    {
        using Process list = TestProcess.Start(TestsFile, ["-list", "classes/json", "-noLogo", "-noColor"], null);
        string answer = list.StandardOutput.ReadToEnd();
        list.WaitForExit();
        string[] all = JsonSerializer.Deserialize<string[]>(answer[answer.IndexOf('[', StringComparison.Ordinal)..])!;
        return [.. all.Where(name => !_without.Contains(name) && _only.Any(part => name.Contains(part, StringComparison.Ordinal)))];
    }
}
