using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;
using SolidCell.Simulation.Tests.Runs;

namespace SolidCell.Simulation.Tests.Golden;

/// <summary>
/// One trace of each experiment that the schedule runs, from the built-in protocol to the log of the register-level fixture. The same seed
/// gives the same records, bit for bit, today and after any change that does not mean to change them. (The cells compute in doubles: another
/// platform's exponential function may differ in its last bit. The files are of Linux on x64.)
/// </summary>
public class GoldenTraceTests
{
    private const double AreaSquareCentimetres = NamedCells.AreaSquareMicrometres / 1e8;

    [Theory]
    [InlineData("ccd", "ndl-li", 50, 3)]
    [InlineData("ccd", "bare-li", 1000, 70)]
    [InlineData("ccd-capacity", "dl-li", 50, 6)]
    [InlineData("cycle-0.5", "ndl-li", 50, 3)]
    [InlineData("cycle-0.5", "n-li", 1000, 60)]
    [InlineData("cycle-1.0", "ndl-li", 50, 3)]
    [InlineData("formation", "ndl-li", 1000, 40)]
    [InlineData("ncm", "ncm-ndl", 50, 3)]
    [InlineData("ncm", "ncm-bare", 1000, 60)]
    [InlineData("dcir", "ndl-li", 50, 3)]
    [InlineData("pressure-check", "ndl-li", 50, 4)]
    [InlineData("ccd-guarded", "dl-li", 1000, 60)]
    [InlineData("one-way", "bare-li", 1000, 40)]
    [InlineData("ncm-rates", "ncm-ndl", 1000, 400)]
    [InlineData("leak-hold", "ncm-ndl", 1000, 40)]
    [InlineData("cv", "ncm-ndl", 1000, 30)]
    public void The_same_seed_gives_the_trace_in_the_golden_file(string protocol, string cell, int samplePeriodMilliseconds, int hours)
    {
        string trace = Trace(protocol, cell, samplePeriodMilliseconds, hours);
        string path = Repository.PathTo("tests", "SolidCell.Simulation.Tests", "Golden", "Traces", $"{protocol}.{cell}.txt");
        if (GoldenFile.IsUpdating)
        {
            File.WriteAllText(path, trace);
            return;
        }

        Assert.True(File.Exists(path), $"{path} is missing; {GoldenFile.HowToUpdate}");
        string golden = File.ReadAllText(path);
        Assert.True(golden == trace, FirstDifference(golden, trace, path));
    }

    [Fact]
    public void Two_runs_in_one_process_are_the_same_and_another_seed_is_another()
    {
        string first = Trace("ccd", "bare-li", 1000, 2);
        Assert.Equal(first, Trace("ccd", "bare-li", 1000, 2));
        Assert.NotEqual(first, Trace("ccd", "bare-li", 1000, 2, seed: 8));
    }

    [Fact]
    public void Every_ready_protocol_has_a_golden_trace()
    {
        string folder = Repository.PathTo("tests", "SolidCell.Simulation.Tests", "Golden", "Traces");
        IEnumerable<string> traced = Directory.EnumerateFiles(folder).Select(file => Path.GetFileNameWithoutExtension(file)).Select(name => name[..name.LastIndexOf('.')]);
        Assert.Empty(BuiltinProtocols.Names.Except(traced));
    }

    private static string Trace(string protocol, string cell, int samplePeriodMilliseconds, int hours, long seed = 7)
    {
        byte[] program = ProgramCompiler.Compile(BuiltinProtocols.Load(protocol), AreaSquareCentimetres).Bytes;
        TraceDigest digest = new();
        FixtureRun run = new(new VirtualFixtureOptions { CellName = cell, Seed = seed, SamplePeriodMilliseconds = samplePeriodMilliseconds }, program) { Seen = digest.Add };
        run.Run(hours);
        run.Drain();
        return $"# {protocol} on {cell}, seed {seed}, a sample every {samplePeriodMilliseconds} ms, {hours} h or to the end of the test\n{digest}";
    }

    private static string FirstDifference(string golden, string trace, string path)
    {
        string[] expected = golden.Split('\n');
        string[] found = trace.Split('\n');
        int at = 0;
        while (at < expected.Length && at < found.Length && expected[at] == found[at])
        {
            at++;
        }

        return $"{Path.GetFileName(path)} line {at + 1}\n  was: {expected.ElementAtOrDefault(at)}\n  is:  {found.ElementAtOrDefault(at)}\n{GoldenFile.HowToUpdate}";
    }
}
