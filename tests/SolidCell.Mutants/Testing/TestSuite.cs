using SolidCell.Mutants.Mutating;

namespace SolidCell.Mutants.Testing;

/// <summary>The tests of a room, and which of them reach which of its lines.</summary>
internal sealed class TestSuite : IDisposable
{
    /// <summary>A class that takes longer is left out of the quick tests: it would be run for most mutants.</summary>
    private const double QuickClassCpuSeconds = 20;

    /// <summary>A class that takes longer is left out altogether.</summary>
    private const double SlowClassCpuSeconds = 120;

    /// <summary>Quick classes go into one process until they have this together.</summary>
    private const double CpuSecondsAtOnce = 2;

    private const double MutantsAreSlower = 5;
    private const double CpuSecondsOfGrace = 10;

    private readonly List<TestBed> _beds;
    private readonly string _fileName;
    private readonly ReachRecorder _recorder;
    private readonly List<TestUnit> _units = [];
    private readonly double _mostCpuSeconds;

    private TestSuite(RoomCompilation compilation, IEnumerable<string> tests, IReadOnlySet<string> without, double mostCpuSeconds)
    {
        _mostCpuSeconds = mostCpuSeconds;
        _fileName = compilation.FileName;
        var (assembly, symbols) = compilation.EmitWith(ReachRecorder.Source);
        _recorder = new ReachRecorder(assembly, symbols);
        _beds = [.. tests.Select(one => one.Split('/')).Select(project => BedOf(project, without))];
    }

    /// <summary>Classes that are not run, because they take long or fail without a mutant.</summary>
    public IReadOnlyList<string> LeftOut => [.. _units.Where(unit => !unit.Passed).Select(unit => $"{unit} ({ReasonOf(unit)})")];

    /// <summary>Methods of more than a line that no class enters, longest first.</summary>
    public IEnumerable<SourceLines> Unentered => _recorder.Methods
        .Where((lines, method) => lines.Last > lines.First && File.Exists(lines.Path)
            && !_units.Exists(unit => unit.Passed && unit.Methods.Contains(method)))
        .OrderByDescending(method => method.Last - method.First);

    /// <summary>Runs the quick tests of a room once, without a mutant.</summary>
    public static Task<TestSuite> QuickAsync(Room room, RoomCompilation compilation, TextWriter progress) =>
        new TestSuite(compilation, room.Tests, new HashSet<string>(), QuickClassCpuSeconds).MeasureAsync(progress);

    /// <summary>Runs once what the quick tests have left out because it takes long, and the slow tests of the room.</summary>
    public Task<TestSuite> SlowAsync(Room room, RoomCompilation compilation, TextWriter progress)
    {
        IEnumerable<string> again = _units.Where(TakesLong).Select(unit => unit.Bed.Name["SolidCell.".Length..]);
        TestUnit[] done = [.. _units.Where(unit => !TakesLong(unit))];
        HashSet<string> names = [.. done.Select(unit => unit.ToString())];
        TestSuite slow = new(compilation, again.Concat(room.Slow).Distinct(), names, SlowClassCpuSeconds);
        slow._units.AddRange(done.Where(unit => !unit.Passed));
        return slow.MeasureAsync(progress);
    }

    /// <summary>Runs the tests that reach a mutant with it in place, until one fails or the time is up.</summary>
    public async Task<Verdict> TryAsync(Mutant mutant, byte[] assembly, Func<bool> isTimeUp)
    {
        List<TestUnit> reaching = Reaching(mutant);
        foreach (TestBed bed in reaching.Select(unit => unit.Bed).Distinct())
        {
            bed.Place(_fileName, assembly);
        }

        foreach (List<TestUnit> some in Portions(reaching))
        {
            if (isTimeUp())
            {
                return Verdict.TimeUp;
            }

            double limit = (MutantsAreSlower * some.Sum(unit => unit.CpuSeconds)) + CpuSecondsOfGrace;
            if (!(await some[0].Bed.RunAsync(some, limit).ConfigureAwait(false)).Passed)
            {
                return Verdict.Killed;
            }
        }

        return reaching.Count == 0 ? Verdict.Unreached : Verdict.Survived;
    }

    public void Dispose() => _beds.ForEach(bed => bed.Dispose());

    private static TestBed BedOf(string[] project, IReadOnlySet<string> without) =>
        new($"SolidCell.{project[0]}", project.ElementAtOrDefault(1) ?? "", without);

    private async Task<TestSuite> MeasureAsync(TextWriter progress)
    {
        foreach (TestBed bed in _beds)
        {
            IReadOnlyList<TestUnit> units = await bed.MeasureAsync(_fileName, _recorder, _mostCpuSeconds).ConfigureAwait(false);
            progress.WriteLine($"  {bed.Name}: {units.Count} classes, {units.Sum(unit => unit.CpuSeconds):F1} s of processor time");
            _units.AddRange(units);
        }

        return this;
    }

    private bool TakesLong(TestUnit unit) => unit.CpuSeconds > _mostCpuSeconds;

    private string ReasonOf(TestUnit unit) => TakesLong(unit) ? "takes long" : "fails without a mutant, or as it is recorded";

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
    /// Those that enter the method; for what is in none, or in one that is entered once (a constant, a static table), those that enter
    /// any of its file, or of the project where the file has none. The project's own tests and those named after the file first, the
    /// quick ones of them before the others.
    /// </summary>
    private List<TestUnit> Reaching(Mutant mutant)
    {
        int[] file = [.. Enumerable.Range(0, _recorder.Methods.Count).Where(i => IsIn(_recorder.Methods[i], mutant.Path))];
        int[] methods = [.. file.Where(i => IsIn(_recorder.Methods[i], mutant.Line))];
        int[] wanted = methods.Length > 0 && !IsEnteredOnce(methods) ? methods : file;
        return
        [
            .. _units
                .Where(unit => unit.Passed && (wanted.Length == 0 ? unit.Methods.Count > 0 : unit.Methods.Overlaps(wanted)))
                .OrderBy(unit => _beds.IndexOf(unit.Bed))
                .ThenByDescending(unit => unit.Mirrors(mutant.Path))
                .ThenBy(unit => unit.CpuSeconds),
        ];
    }

    /// <summary>A static table is made once in a process, for whichever class comes first; the others use it all the same.</summary>
    private bool IsEnteredOnce(int[] methods) =>
        _beds.TrueForAll(bed => _units.Count(unit => unit.Bed == bed && unit.Methods.Overlaps(methods)) < 2);
}
