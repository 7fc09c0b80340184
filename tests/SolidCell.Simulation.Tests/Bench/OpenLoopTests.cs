using SolidCell.Core.Measurement;
using SolidCell.Simulation.Bench;

namespace SolidCell.Simulation.Tests.Bench;

public class OpenLoopTests
{
    [Fact]
    public void The_detector_finds_the_short_of_bare_lithium_through_the_registers_in_the_step_above_its_ccd()
    {
        Parallel.For(1, 9, seed =>
        {
            var loop = new OpenLoop("bare-li", seed);
            for (int step = 1; step <= 6; step++)
            {
                Stair(loop, step * 0.1);
            }

            Assert.Equal(0, loop.Found);
            Stair(loop, 0.7);
            Assert.NotEqual(0, loop.Found);
        });
    }

    [Fact]
    public void What_is_measured_is_what_flows()
    {
        var loop = new OpenLoop("ndl-li", 5);
        loop.Hold(0.5, 0.1);
        Assert.Equal(SampleQuality.Good, loop.Sample.CellVoltageQuality);
        double area = loop.Cell.AreaSquareCentimetres;
        Assert.InRange(loop.Sample.CellNanoamps, 0.5e6 * area * 0.995, 0.5e6 * area * 1.005);
        double volts = loop.Board.Amps * loop.Cell.Ohms;
        Assert.InRange(loop.Sample.CellMicrovolts, volts * 1e6 - 60, volts * 1e6 + 60);
        Assert.InRange(loop.Sample.StackMillinewtons, 385_000, 400_500);
    }

    [Fact]
    public void Without_a_heartbeat_the_relay_opens_and_the_current_stops()
    {
        var loop = new OpenLoop("ndl-li", 5);
        loop.Hold(0.5, 0.01);
        long now = (long)(loop.Hours * 3.6e6);
        loop.Board.Advance(now + SimulatedBoard.RelayHoldMilliseconds - 50);
        Assert.NotEqual(0, loop.Board.Amps);
        loop.Board.Advance(now + SimulatedBoard.RelayHoldMilliseconds + 50);
        Assert.Equal(0, loop.Board.Amps);
    }

    private static void Stair(OpenLoop loop, double density)
    {
        loop.Hold(density, 1);
        loop.Hold(-density, 1);
    }
}
