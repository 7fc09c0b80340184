using SolidCell.Mutants.Mutating;

namespace SolidCell.Mutants.Testing;

/// <summary>The tests of a room, and which of them reach which of its lines.</summary>
internal sealed class TestSuite : IDisposable
{
    /// <summary>Quick classes go into one process until they have this together.</summary>
    private const double CpuSecondsAtOnce = 2;

    private const double MutantsAreSlower = 5;
    private const double CpuSecondsOfGrace = 10;

    private readonly List<TestBed> _beds;
    private readonly string _fileName;
    private readonly ReachRecorder _recorder;
    private readonly List<TestUnit> _units = [];

    private TestSuite(Room room, RoomCompilation compilation)
    {
        _fileName = compilation.FileName;
        var (assembly, symbols) = compilation.EmitWith(ReachRecorder.Source);
        _recorder = new ReachRecorder(assembly, symbols);
        _beds = [.. room.Tests.Select(one => one.Split('/')).Select(BedOf)];
    }

    /// <summary>Classes that are not run, because they take long or fail without a mutant.</summary>
    public IReadOnlyList<string> LeftOut => [.. _units.Where(unit => !unit.Passed).Select(unit => $"{unit} ({ReasonOf(unit)})")];

    /// <summary>Runs every test project once, without a mutant.</summary>
    public static async Task<TestSuite> MeasureAsync(Room room, RoomCompilation compilation, TextWriter progress)
    {
        var suite = new TestSuite(room, compilation);
        foreach (TestBed bed in suite._beds)
        {
            IReadOnlyList<TestUnit> units = await bed.MeasureAsync(compilation.FileName, suite._recorder).ConfigureAwait(false);
            progress.WriteLine($"  {bed.Name}: {units.Count} classes, {units.Sum(unit => unit.CpuSeconds):F1} s of processor time");
            suite._units.AddRange(units);
        }

        return suite;
    }

    /// <summary>Whether a test fails with a mutant in place; null when none reaches it.</summary>
    public async Task<bool?> KillsAsync(Mutant mutant, byte[] assembly)
    {
        List<TestUnit> reaching = Reaching(mutant);
        foreach (TestBed bed in reaching.Select(unit => unit.Bed).Distinct())
        {
            bed.Place(_fileName, assembly);
        }

        foreach (List<TestUnit> some in Portions(reaching))
        {
            double limit = (MutantsAreSlower * some.Sum(unit => unit.CpuSeconds)) + CpuSecondsOfGrace;
            if (!(await some[0].Bed.RunAsync(some, limit).ConfigureAwait(false)).Passed)
            {
                return true;
            }
        }

        return reaching.Count == 0 ? null : false;
    }

    public void Dispose() => _beds.ForEach(bed => bed.Dispose());

    private static TestBed BedOf(string[] project) => new($"SolidCell.{project[0]}", project.ElementAtOrDefault(1) ?? "");

    private static string ReasonOf(TestUnit unit) =>
        unit.CpuSeconds > Reached.MostCpuSecondsOfAClass ? "takes long" : "fails without a mutant, or as it is recorded";

    private static bool IsIn(SourceLines method, string path) => Repository.Relative(method.Path) == path;

    private static bool IsIn(SourceLines method, int line) => line >= method.First && line <= method.Last;

    /// <summary>Quick classes first, several of a project in one process.</summary>
    private static IEnumerable<List<TestUnit>> Portions(List<TestUnit> units)
    {
        List<TestUnit> portion = [];
        foreach (TestUnit unit in units)
        {
            if (portion.Count > 0
                && (portion[0].Bed != unit.Bed || portion.Sum(one => one.CpuSeconds) + unit.CpuSeconds > CpuSecondsAtOnce))
            {
                yield return portion;
                portion = [];
            }

            portion.Add(unit);
        }

        if (portion.Count > 0)
        {
            yield return portion;
        }
    }

    /// <summary>
    /// Those that enter the method; for what is in none (a constant, a static table) those that enter any of its file, or of the project
    /// where the file has none. The project's own tests and those named after the file first, the quick ones of them before the others.
    /// </summary>
    private List<TestUnit> Reaching(Mutant mutant)
    {
        int[] file = [.. Enumerable.Range(0, _recorder.Methods.Count).Where(i => IsIn(_recorder.Methods[i], mutant.Path))];
        int[] methods = [.. file.Where(i => IsIn(_recorder.Methods[i], mutant.Line))];
        int[] wanted = methods.Length > 0 ? methods : file;
        return
        [
            .. _units
                .Where(unit => unit.Passed && (wanted.Length == 0 ? unit.Methods.Count > 0 : unit.Methods.Overlaps(wanted)))
                .OrderBy(unit => _beds.IndexOf(unit.Bed))
                .ThenByDescending(unit => unit.Mirrors(mutant.Path))
                .ThenBy(unit => unit.CpuSeconds),
        ];
    }
}
