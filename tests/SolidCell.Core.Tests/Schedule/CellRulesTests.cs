using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Core.Tests.Instrument;

namespace SolidCell.Core.Tests.Schedule;

public class CellRulesTests
{
    private readonly CellDescription _pellet = new() { AreaSquareMicrometres = Bench.PelletSquareMicrometres };

    [Fact]
    public void The_critical_current_program_fits_a_ten_millimetre_pellet() => Assert.Equal("", Check(ProgramBuilder.CriticalCurrent()));

    [Fact]
    public void A_staircase_that_leaves_the_hardware_at_its_last_turn_is_refused_before_its_first()
    {
        _pellet.AreaSquareMicrometres = 4 * Bench.PelletSquareMicrometres;
        Assert.Contains("step 0: 10053 uA is beyond the limit of 10000 uA", Check(ProgramBuilder.CriticalCurrent()));
    }

    [Fact]
    public void The_envelope_bounds_currents_besides_the_hardware()
    {
        ProgramBuilder program = new ProgramBuilder().Current(-2_000_000, 1000);
        program.Head.Envelope.MaximumCellNanoamps = 1_000_000;
        Assert.Contains("beyond the limit of 1000 uA", Check(program));
    }

    [Fact]
    public void A_rate_without_a_capacity_is_refused() =>
        Assert.Contains("capacity", Check(new ProgramBuilder().Add(
            new Step { Kind = StepKind.ConstantCurrent, Unit = CurrentUnit.MicroC, Current = 100_000 }, ProgramBuilder.Time(1))));

    [Fact]
    public void A_voltage_outside_of_the_envelope_is_refused()
    {
        ProgramBuilder program = new ProgramBuilder().Voltage(4_300_000, 1_000_000, ProgramBuilder.Time(1));
        program.Head.Envelope.MaximumCellMicrovolts = 4_200_000;
        Assert.Contains("4300 mV", Check(program));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void An_area_that_no_cell_has_is_refused(long area)
    {
        _pellet.AreaSquareMicrometres = area;
        Assert.Contains("area", Check(ProgramBuilder.CriticalCurrent()));
    }

    private string Check(ProgramBuilder program)
    {
        CellRules rules = new();
        bool holds = rules.Hold(program.Build(), _pellet, 10_000_000, 4_600_000);
        Assert.Equal(holds, rules.Refusal.Length == 0);
        return rules.Refusal;
    }
}
