using CsCheck;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Core.Tests.Instrument;

namespace SolidCell.Core.Tests.Control;

public class VoltageControllerTests
{
    [Fact]
    public void Cells_from_5_to_5000_ohms_are_held_within_a_millivolt_after_a_second()
    {
        Gen.Double[5, 5000].Sample(ohms =>
        {
            Bench bench = new() { Ohms = ohms, OpenCircuitMicrovolts = 3_000_000 };
            bench.Start(new ProgramBuilder().Voltage(3_040_000, 10_000_000, ProgramBuilder.Time(60_000)), CellKind.Full);
            bench.Run(3000);
            return Math.Abs(bench.Instrument.Sample.CellMicrovolts - 3_040_000) <= 1000;
        });
    }

    [Fact]
    public void The_current_never_passes_its_bound()
    {
        Gen.Double[5, 5000].Sample(ohms =>
        {
            Bench bench = new() { Ohms = ohms, OpenCircuitMicrovolts = 3_000_000 };
            bench.Start(new ProgramBuilder().Voltage(4_000_000, 500_000, ProgramBuilder.Time(60_000)), CellKind.Full);
            bench.Run(10_000);
            return bench.PeakNanoamps <= 500_000 * 1.02;
        });
    }

    [Fact]
    public void A_lead_that_comes_loose_while_the_voltage_is_held_is_a_fault()
    {
        Bench bench = new() { Ohms = 100, OpenCircuitMicrovolts = 3_000_000 };
        bench.Start(new ProgramBuilder().Voltage(3_060_000, 10_000_000, ProgramBuilder.Time(60_000)), CellKind.Full);
        bench.Run(5000);
        bench.Tamper = sample => sample.CellNanoamps = 0;
        bench.Run(700);
        Assert.Equal(SolidCell.Core.Instrument.InstrumentState.Faulted, bench.Instrument.State);
        Assert.False(bench.IsClosed);
    }

    [Fact]
    public void A_step_that_ends_on_current_does_not_end_before_the_voltage_is_there()
    {
        Limit taper = ProgramBuilder.Of(LimitQuantity.AbsoluteCurrentBelowNanoamps, 50_000);
        Bench bench = new() { Ohms = 100, OpenCircuitMicrovolts = 3_000_000 };
        bench.Start(new ProgramBuilder().Voltage(3_040_000, 10_000_000, taper).Rest(60_000), CellKind.Full);
        bench.Run(5000);
        Assert.Equal(0, bench.Instrument.StepIndex);
        bench.OpenCircuitMicrovolts = 3_039_000;
        bench.Run(5000);
        Assert.Equal(1, bench.Instrument.StepIndex);
    }
}
