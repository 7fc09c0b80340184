using SolidCell.Simulation.Bench;
using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Tests.Bench;

/// <summary>Coupling capacitors of 50 uF together, a resistor of 10 kohm before the bridge: 0.5 s.</summary>
public sealed class MeterBenchTests
{
    private readonly CellRelay _relay = new(1_000_000, () => { });
    private readonly ISimulatedCell _full = NamedCells.Create("ncm-ndl", 1);
    private ISimulatedCell? _cell;

    [Fact]
    public void Until_the_relay_closes_the_known_resistor_is_at_the_leads()
    {
        MeterBench bench = On(_full, joined: false);
        bench.Advance(1000);

        Assert.Equal(100, bench.Chip.Load!(1000).Real);
        Assert.Equal((0, 0), (bench.PrechargeAmps, bench.LargestBridgedVolts));
    }

    [Fact]
    public void On_the_cell_there_is_its_impedance_and_the_resistor_until_that_is_bridged()
    {
        MeterBench bench = On(NamedCells.Create("dummy-10", 1));
        bench.Advance(1000);
        Assert.Equal(10_010, bench.Chip.Load!(1000).Real, 1e-9);
        _relay.Bridge();
        bench.Advance(1050);
        Assert.Equal(10, bench.Chip.Load!(1000).Real, 1e-9);
    }

    [Fact]
    public void A_lead_that_is_off_and_a_cell_without_an_impedance_are_no_load()
    {
        MeterBench bench = On(null);
        bench.Advance(1000);
        Assert.Null(bench.Chip.Load);
        _cell = NamedCells.Create("cu-li", 1);
        bench.Advance(1050);
        Assert.Null(bench.Chip.Load);
    }

    /// <summary>The chip does not hold its pins, so the diodes keep 0.8 V of the cell's 2.6 V from the capacitors.</summary>
    [Fact]
    public void Through_the_diodes_the_capacitors_stop_short_of_the_cells_voltage()
    {
        MeterBench bench = On(_full);
        double volts = 0;
        for (int tick = 1; tick <= 200; tick++)
        {
            bench.Advance(tick * 50);
            volts -= bench.PrechargeAmps * 0.05 / 50e-6;
            if (tick == 1)
            {
                Assert.Equal(-(_full.OpenCircuitVolts - 0.8) * (1 - Math.Exp(-0.1)) * 50e-6 / 0.05, bench.PrechargeAmps, 1e-12);
            }
        }

        Assert.Equal(_full.OpenCircuitVolts - 0.8, volts, 0.001);
        _relay.Bridge();
        bench.Advance(10_050);
        Assert.Equal(0.8, bench.LargestBridgedVolts, 0.001);
        bench.Advance(10_050);
        Assert.Equal(0, bench.PrechargeAmps);
    }

    [Fact]
    public void What_the_capacitors_took_is_gone_when_they_are_on_the_known_resistor_again()
    {
        MeterBench bench = On(_full);
        bench.Advance(5000);
        _relay.Break();
        bench.Advance(5050);
        Assert.Equal(0, bench.PrechargeAmps);
        _relay.Join();
        _relay.Edge();
        _relay.Bridge();
        bench.Advance(5100);
        Assert.Equal(_full.OpenCircuitVolts, bench.LargestBridgedVolts, 1e-12);
    }

    private MeterBench On(ISimulatedCell? cell, bool joined = true)
    {
        _cell = cell;
        if (joined)
        {
            _relay.Join();
            _relay.Edge();
        }

        return new MeterBench(_relay, () => _cell, new Xoshiro256(1));
    }
}
