using SolidCell.Core.Safety;
using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Cells.SmallSignal;
using SolidCell.Simulation.Tests.Runs;

namespace SolidCell.Simulation.Tests.Cells;

/// <summary>
/// The bring-up of a fixture with the dummy-cell board, as hardware/README.md and docs/firmware.md have it, on the virtual fixture.
/// </summary>
public sealed class DummyCellTests
{
    private const int Nanoamps = 78_540;

    [Theory]
    [InlineData("dummy-10", 785)]
    [InlineData("dummy-100", 7_854)]
    [InlineData("dummy", 7_854)]
    [InlineData("dummy-1000", 78_540)]
    [InlineData("dummy-rrc", 6_000)]
    [InlineData("dummy-short", 4)]
    public void A_tenth_of_a_milliampere_per_square_centimetre_shows_what_the_element_is(string name, double microvolts)
    {
        double[] seen = Measure(name, out FixtureRun run);
        Assert.Empty(run.Faults);
        Assert.InRange(seen.Average(), microvolts - (0.004 * microvolts) - 10, microvolts + (0.004 * microvolts) + 10);
    }

    [Fact]
    public void An_open_lead_opens_the_relay()
    {
        Measure("dummy-open", out FixtureRun run);
        Assert.Contains(
            run.Faults, fault => fault.Raised
                && fault.FaultId is (long)FaultId.ContactLost or (long)FaultId.CurrentNotFollowing or (long)FaultId.CellOverVoltage);
        Assert.False(run.Fixture.Board.Relay.IsClosed);
    }

    [Fact]
    public void The_line_of_the_soft_short_drops_the_voltage_and_gives_it_back()
    {
        var cell = (DummyCell)NamedCells.Create("dummy-1000", 1);
        Assert.Equal(1000, cell.Ohms, 6);
        cell.IsShorted = true;
        Assert.Equal(1000 * DummyCell.SoftShortOhms / (1000 + DummyCell.SoftShortOhms), cell.Ohms, 6);
        Assert.True(cell.Advance(1, 0, null!));
        cell.IsShorted = false;
        Assert.True(cell.Advance(2, 0, null!));
        Assert.False(cell.Advance(3, 0, null!));
    }

    [Fact]
    public void The_arc_is_that_of_47_ohm_and_10_microfarads()
    {
        SmallSignalCircuit circuit = ((ISmallSignalCell)NamedCells.Create("dummy-rrc", 1)).SmallSignal;
        double top = 1 / (2 * Math.PI * 47 * 10e-6);
        Assert.Equal(-47 / 2.0, circuit.At(top).Imaginary, 6);
        Assert.Equal(29.4 + (47 / 2.0), circuit.At(top).Real, 6);
    }

    private static double[] Measure(string name, out FixtureRun run)
    {
        List<double> seen = [];
        run = new FixtureRun(new VirtualFixtureOptions { CellName = name, Seed = 3 },
            new ProgramBuilder().Rest(1000).Current(Nanoamps, 60_000).Encode());
        for (int tick = 0; tick < 400; tick++)
        {
            run.Fixture.Run(50);
            run.Drain();
            if (tick > 100)
            {
                seen.Add(run.Fixture.Instrument.Sample.CellMicrovolts);
            }
        }

        return [.. seen];
    }
}
