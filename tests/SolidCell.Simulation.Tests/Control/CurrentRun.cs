using SolidCell.Core.Recording;
using SolidCell.Simulation.Tests.Runs;

namespace SolidCell.Simulation.Tests.Control;

/// <summary>A program on a resistor, through the registers; the current that truly flows is looked at after every tick.</summary>
internal sealed class CurrentRun
{
    private readonly FixtureRun _run;

    /// <summary>The board's source is off by up to 0.2 % and 0.05 % of its range, as the seed has it.</summary>
    public CurrentRun(ProgramBuilder program, double ohms, long seed)
    {
        VirtualFixtureOptions options = new() { CellName = "ndl-li", Seed = seed };
        VirtualFixture fixture = new(options, new ResistorCell(ohms), new MemoryLogStorage());
        _run = new FixtureRun(fixture, program.Encode());
    }

    public FixtureRun Fixture => _run;

    public double Nanoamps => _run.Fixture.Board.Amps * 1e9;

    /// <summary>True current after each of the next ticks, in nanoamperes.</summary>
    public double[] Ticks(int count)
    {
        double[] nanoamps = new double[count];
        for (int tick = 0; tick < count; tick++)
        {
            _run.Fixture.Run(50);
            nanoamps[tick] = Nanoamps;
        }

        return nanoamps;
    }
}
