using SolidCell.Core.Detection;
using SolidCell.Core.Recording;
using SolidCell.Simulation.Tests.Runs;

namespace SolidCell.Simulation.Tests.Shorts;

/// <summary>
/// A full cell held at 4.2 V on the whole fixture: the set point of its current changes with every sample, and the held current is looked
/// at all the same.
/// </summary>
public class HeldVoltageTests
{
    private const int Hour = 3_600_000;
    private const int Cause = 12;

    [Fact]
    public void A_current_that_rises_while_the_fixture_holds_the_voltage_is_a_short() =>
        Assert.Equal([(long)ShortCause.HoldCurrent], Causes(2e-4));

    [Fact]
    public void A_current_that_decays_is_none() => Assert.Empty(Causes(0));

    private static List<long> Causes(double leakAmps)
    {
        byte[] program = new ProgramBuilder().Voltage(HeldCell.Microvolts, 2_000_000, ProgramBuilder.Time(3 * Hour)).Encode();
        VirtualFixtureOptions options = new() { CellName = NamedCells.Names.First(NamedCells.IsFull) };
        List<long> causes = [];
        FixtureRun run = new(new VirtualFixture(options, new HeldCell(2 * Hour, leakAmps), new MemoryLogStorage()), program)
        {
            Seen = record => { if (record.Kind == RecordKind.ShortCircuit) { causes.Add(record.Fields[Cause]); } },
        };
        run.Run(3.1);
        Assert.Empty(run.Faults);
        return [.. causes.Distinct()];
    }
}
