using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;
using SolidCell.Simulation.Cells;

namespace SolidCell.Simulation.Tests.Runs;

/// <summary>The built-in protocols on the whole fixture, at one sample a second, against the paper.</summary>
public class ExperimentTests
{
    private const double AreaSquareCentimetres = NamedCells.AreaSquareMicrometres / 1e8;
    private const double Grams = NickelRichCathode.GramsPerSquareCentimetre * AreaSquareCentimetres;

    [Theory]
    [InlineData("cycle-0.5", "bare-li", 320, 390)]
    [InlineData("cycle-0.5", "n-li", 450, 600)]
    [InlineData("cycle-1.0", "bare-li", 5, 25)]
    [InlineData("cycle-1.0", "n-li", 25, 100)]
    [InlineData("cycle-1.0", "dl-li", 100, 500)]
    public void The_weaker_anodes_are_stopped_by_a_short(string protocol, string cell, double earliest, double latest)
    {
        FixtureRun run = Run(protocol, cell);
        Assert.Equal(TestEndReason.StoppedByShort, run.Fixture.Instrument.TestEnd);
        Assert.InRange(run.TestHours, earliest, latest);
        Assert.Empty(run.Faults);
    }

    [Theory]
    [InlineData("cycle-0.5", "dl-li")]
    [InlineData("cycle-0.5", "ndl-li")]
    [InlineData("cycle-1.0", "ndl-li")]
    public void The_stronger_ones_complete_1000_hours_without_a_short(string protocol, string cell)
    {
        FixtureRun run = Run(protocol, cell);
        Assert.Equal(TestEndReason.Completed, run.Fixture.Instrument.TestEnd);
        Assert.InRange(run.TestHours, 1000, 1050);
        Assert.Empty(run.Shorts);
        Assert.Empty(run.Faults);
    }

    [Fact]
    public void The_full_cell_with_both_dopants_gives_183_at_first_and_110_at_cycle_300()
    {
        var discharges = new List<double>();
        FixtureRun run = Run("ncm", "ncm-ndl", record =>
        {
            if (record.Kind == RecordKind.StepEnded && record.Fields[4] < 0)
            {
                discharges.Add(-record.Fields[4] / 1e6 / Grams);
            }
        });
        Assert.Equal(302, discharges.Count(capacity => capacity > 1));
        Assert.InRange(discharges.First(capacity => capacity > 1), 180, 186);
        Assert.InRange(discharges[^1], 106, 114);
        Assert.Empty(run.Faults);
    }

    private static FixtureRun Run(string protocol, string cell, Action<LogRecord>? seen = null)
    {
        byte[] program = ProgramCompiler.Compile(BuiltinProtocols.Load(protocol), AreaSquareCentimetres).Bytes;
        var options = new VirtualFixtureOptions { CellName = cell, Seed = 2, SamplePeriodMilliseconds = 1000 };
        var run = new FixtureRun(options, program) { Seen = seen };
        run.Run(3000);
        run.Drain();
        return run;
    }
}
