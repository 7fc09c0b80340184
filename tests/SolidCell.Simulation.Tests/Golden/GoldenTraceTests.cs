using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;
using SolidCell.Simulation.Tests.Runs;

namespace SolidCell.Simulation.Tests.Golden;

/// <summary>
/// One trace of each experiment that the schedule runs, from the built-in protocol to the log of the register-level fixture. The same seed
/// gives the same records, bit for bit, today and after any change that does not mean to change them. (The cells compute in doubles:
/// another platform's exponential function may differ in its last bit. The files are of Linux on x64.)
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
    [InlineData("ce-adams", "cu-li", 1000, 40)]
    [InlineData("ncm-in-li", "ncm-in", 1000, 120)]
    [InlineData("stripping-limit", "bare-li", 1000, 80)]
    [InlineData("storage-eis", "ndl-li", 1000, 6)]
    [InlineData("ncm-eis", "ncm-ndl", 1000, 60)]
    public void The_same_seed_gives_the_trace_in_the_golden_file(string protocol, string cell, int samplePeriodMilliseconds, int hours)
    {
        Compare(Trace(protocol, cell, samplePeriodMilliseconds, hours), $"{protocol}.{cell}.txt");
    }

    private static void Compare(string trace, string name)
    {
        string path = Repository.PathTo("tests", "SolidCell.Simulation.Tests", "Golden", "Traces", name);
        if (GoldenFile.IsUpdating)
        {
            File.WriteAllText(path, trace);
            return;
        }

        Assert.True(File.Exists(path), $"{path} is missing; {GoldenFile.HowToUpdate}");
        string golden = File.ReadAllText(path);
        Assert.True(golden == trace, FirstDifference(golden, trace, path));
    }

    /// <summary>No built-in protocol holds a power or ends by what is relative to the cell.</summary>
    [Fact]
    public void Powers_and_ends_relative_to_the_cell_have_a_golden_trace_too()
    {
        const string text = """
            solidcell: 1
            name: power
            cell:
              kind: full
              area: 0.7854 cm2
            on:
              hard-short: stop
            steps:
              - charge: 4 mW/cm2
                at-most: 2 mA
                until:
                  - voltage-above: 1.3 x start
                  - voltage-above: 4.2 V
                for: 10 h
              - loop: 3
                until:
                  asr-below: 50 % of best
                steps:
                  - discharge: 3 mW
                    at-most: 2 mA
                    until:
                      voltage-below: 2.7 V
                    for: 10 min
                  - rest: 1 min
            """;
        Compare(Trace(ProtocolReader.Read(text, "power.yaml").Protocol!, "ncm-ndl", 1000, 12, 7), "power.ncm-ndl.txt");
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
        IEnumerable<string> traced = Directory.EnumerateFiles(folder).Select(file => Path.GetFileNameWithoutExtension(file))
            .Select(name => name[..name.LastIndexOf('.')]);
        Assert.Empty(BuiltinProtocols.Names.Except(traced));
    }

    private static string Trace(string protocol, string cell, int samplePeriodMilliseconds, int hours, long seed = 7) =>
        Trace(BuiltinProtocols.Load(protocol), cell, samplePeriodMilliseconds, hours, seed);

    private static string Trace(Protocol protocol, string cell, int samplePeriodMilliseconds, int hours, long seed)
    {
        byte[] program = ProgramCompiler.Compile(protocol, AreaSquareCentimetres).Bytes;
        TraceDigest digest = new();
        FixtureRun run = new(new VirtualFixtureOptions
        {
            CellName = cell,
            Seed = seed,
            SamplePeriodMilliseconds = samplePeriodMilliseconds,
        }, program)
        { Seen = digest.Add };
        run.Run(hours);
        run.Drain();
        return $"# {protocol.Name} on {cell}, seed {seed}, a sample every {samplePeriodMilliseconds} ms, {hours} h or to the end of the test\n{digest}";
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
