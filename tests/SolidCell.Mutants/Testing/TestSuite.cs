using SolidCell.Mutants.Mutating;

namespace SolidCell.Mutants.Testing;

/// <summary>The tests of a room, and which of them reach which of its lines.</summary>
internal sealed class TestSuite : IDisposable
{
    /// <summary>A class that takes longer than this is left out: it would be run for most mutants.</summary>
    private const double MostCpuSecondsOfAClass = 30;

    /// <summary>Quick classes go into one process until they have this together.</summary>
    private const double CpuSecondsAtOnce = 5;

    private const double MutantsAreSlower = 5;
    private const double CpuSecondsOfGrace = 10;

    private readonly List<TestBed> _beds;
    private readonly List<TestUnit> _units = [];
    private readonly string _fileName;
    private List<SourceLines> _methods = [];

    private TestSuite(Room room, string fileName)
    {
        _fileName = fileName;
        _beds = [.. room.Tests.Select(name => new TestBed($"SolidCell.{name}"))];
    }

    /// <summary>Classes that are not run, because they take long or fail without a mutant.</summary>
    public List<string> LeftOut { get; } = [];

    public int Classes => _units.Count;

    /// <summary>Runs every class once, without a mutant.</summary>
    public static async Task<TestSuite> MeasureAsync(Room room, RoomCompilation compilation, TextWriter progress)
    {
        var suite = new TestSuite(room, compilation.FileName);
        var (assembly, symbols) = compilation.EmitWith(ReachRecorder.Source);
        (byte[] recording, suite._methods) = ReachRecorder.Rewrite(assembly, symbols);
        foreach (TestBed bed in suite._beds)
        {
            bed.Place(compilation.FileName, recording);
            foreach (TestUnit unit in bed.Units())
            {
                await suite.MeasureAsync(unit).ConfigureAwait(false);
                progress.WriteLine($"  {unit}: {unit.CpuSeconds:F1} s, {unit.Methods.Count} methods");
            }
        }

        suite._units.Sort((one, other) => suite.OrderOf(one).CompareTo(suite.OrderOf(other)));
        return suite;
    }

    /// <summary>Whether a test fails with a mutant in place; null when none reaches it.</summary>
    public async Task<bool?> KillsAsync(Mutant mutant, byte[] assembly)
    {
        HashSet<int> methods = [.. Enumerable.Range(0, _methods.Count).Where(i => IsIn(_methods[i], mutant))];
        bool Reaches(TestUnit unit) => methods.Count == 0 ? unit.Methods.Count > 0 : unit.Methods.Overlaps(methods);

        List<TestUnit> reaching = [.. _units.Where(Reaches)];
        if (reaching.Count == 0)
        {
            return null;
        }

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

        return false;
    }

    public void Dispose() => _beds.ForEach(bed => bed.Dispose());

    private static bool IsIn(SourceLines method, Mutant mutant) =>
        mutant.Line >= method.First && mutant.Line <= method.Last && Repository.Relative(method.Path) == mutant.Path;

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

        yield return portion;
    }

    /// <summary>The project's own tests first, the quick ones of them before the others.</summary>
    private (int Bed, double CpuSeconds) OrderOf(TestUnit unit) => (_beds.IndexOf(unit.Bed), unit.CpuSeconds);

    private async Task MeasureAsync(TestUnit unit)
    {
        string reached = Path.GetTempFileName();
        (bool passed, unit.CpuSeconds) = await unit.Bed.RunAsync([unit], MostCpuSecondsOfAClass, reached).ConfigureAwait(false);
        if (passed)
        {
            unit.Methods.UnionWith(File.ReadLines(reached).Select(int.Parse));
            _units.Add(unit);
        }
        else
        {
            LeftOut.Add($"{unit} ({(unit.CpuSeconds > MostCpuSecondsOfAClass ? "takes long" : "fails without a mutant")})");
        }

        File.Delete(reached);
    }
}
