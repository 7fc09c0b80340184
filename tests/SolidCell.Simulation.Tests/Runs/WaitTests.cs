using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Reading;
using SolidCell.Simulation.Bench;

namespace SolidCell.Simulation.Tests.Runs;

/// <summary>
/// Waiting for a temperature or a pressure, as docs/protocols.md writes it: a rest with conditions, from the text of a protocol to the
/// records of a whole fixture.
/// </summary>
public class WaitTests
{
    private const int MinuteMilliseconds = 60_000;

    [Fact]
    public void A_rest_waits_until_the_frame_is_warm_and_the_current_flows_then()
    {
        Waited run = Run("temperature-above: 29.5 degC", frame => Warm(frame, 22), frame => Warm(frame, 30));
        Assert.InRange(run.FirstCurrentMinutes, 20, 22);
        Assert.Equal(TestEndReason.Completed, run.End);
    }

    [Fact]
    public void A_rest_waits_until_the_stack_is_pressed()
    {
        Waited run = Run("pressure-above: 4.5 MPa", frame => frame.Megapascals = 2, frame => frame.Megapascals = 5);
        Assert.InRange(run.FirstCurrentMinutes, 20, 22);
        Assert.Equal(TestEndReason.Completed, run.End);
    }

    [Theory]
    [InlineData("temperature-below: 25 degC")]
    [InlineData("pressure-below: 3 MPa")]
    public void What_is_there_already_is_not_waited_for(string condition)
    {
        Waited run = Run(condition, Cold, _ => { });
        Assert.InRange(run.FirstCurrentMinutes, 0, 1);
    }

    [Fact]
    public void What_never_comes_ends_the_test_after_the_time_that_says_so_and_no_current_has_flowed()
    {
        Waited run = Run("temperature-above: 29.5 degC", frame => Warm(frame, 22), _ => { });
        Assert.Equal(TestEndReason.StoppedByLimit, run.End);
        Assert.Equal(double.PositiveInfinity, run.FirstCurrentMinutes);
        Assert.InRange(run.Minutes, 60, 61);
    }

    private static void Cold(PressureFrame frame)
    {
        Warm(frame, 22);
        frame.Megapascals = 2;
    }

    /// <summary>The oven, and the frame in it at once.</summary>
    private static void Warm(PressureFrame frame, double degrees) => (frame.Degrees, frame.Conditions.Degrees) = (degrees, degrees);

    private static Waited Run(string condition, Action<PressureFrame> first, Action<PressureFrame> after20Minutes)
    {
        var fixture = new VirtualFixture(new VirtualFixtureOptions { Seed = 3, CellName = "ndl-li" });
        first(fixture.Board.Frame);
        fixture.Run(MinuteMilliseconds);
        var currents = new List<double>();
        var run = new FixtureRun(fixture, Program(condition))
        {
            Seen = record => { if (IsCurrent(record)) { currents.Add(record.Milliseconds / (double)MinuteMilliseconds); } },
        };
        run.Run(1 / 3.0);
        after20Minutes(fixture.Board.Frame);
        run.Run(2);
        run.Drain();
        return new Waited(currents.DefaultIfEmpty(double.PositiveInfinity).First(), run.TestHours * 60, fixture.Instrument.TestEnd);
    }

    private static bool IsCurrent(LogRecord record) => record.Kind == RecordKind.StepStarted && record.Fields[4] != 0;

    private static byte[] Program(string condition)
    {
        ProtocolCheck check = ProtocolReader.Read(
            "solidcell: 1\nname: waits\ncell:\n  kind: symmetric\non:\n  hard-short: stop\nsteps:\n  - rest: 2 h\n    until:\n"
            + $"      - {condition}\n      - time: 1 h\n        then: stop\n  - deposit: 0.1 mA/cm2\n    for: 10 min\n", "waits.yaml");
        Assert.Empty(check.Problems);
        return ProgramCompiler.Compile(check.Protocol!).Bytes;
    }

    /// <summary>What came of it: minutes of the test until a current flowed, and in all.</summary>
    private sealed record Waited(double FirstCurrentMinutes, double Minutes, TestEndReason End);
}
