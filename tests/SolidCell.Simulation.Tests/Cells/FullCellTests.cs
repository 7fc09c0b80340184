using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Tests.Cells;

/// <summary>The full cells against the paper: 2 cycles at 0.1 C, then 0.3 C (doi 10.1021/acsenergylett.5c00656).</summary>
public class FullCellTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void With_both_dopants_it_gives_183_at_first_and_110_at_cycle_300(long seed)
    {
        var life = new FullCellLife("ncm-ndl", seed);
        double first = life.Cycle(0.1);
        Assert.InRange(first, 180, 186);
        Assert.InRange(life.Cycle(0.1), 180, first);
        double last = 0;
        for (int cycle = 3; cycle <= 300; cycle++)
        {
            last = life.Cycle(0.3);
        }

        Assert.InRange(last, 106, 114);
        Assert.False(life.HasShorted);
    }

    [Theory]
    [InlineData("ncm-bare", 3, 4)]
    [InlineData("ncm-n", 4, 40)]
    [InlineData("ncm-dl", 40, 150)]
    public void The_other_anodes_short_early(string name, int earliest, int latest)
    {
        var life = new FullCellLife(name, 1);
        int cycle = 0;
        while (cycle < 300 && !life.HasShorted)
        {
            life.Cycle(++cycle <= 2 ? 0.1 : 0.3);
        }

        Assert.InRange(cycle, earliest, latest);
    }

    [Fact]
    public void Charging_presses_on_the_stack_and_a_short_lets_the_voltage_fall_while_charging()
    {
        var life = new FullCellLife("ncm-bare", 1);
        Assert.Equal(0, life.Cell.AddedMegapascals, 6);
        for (int cycle = 1; cycle <= 3; cycle++)
        {
            life.Cycle(cycle <= 2 ? 0.1 : 0.3);
        }

        Assert.True(life.Cell.IsShorted);
        double before = life.Cell.OpenCircuitVolts;
        life.Cycle(0.3);
        Assert.True(life.Cell.OpenCircuitVolts < before);
    }

    [Fact]
    public void The_first_charge_loses_a_part_which_a_charge_to_the_same_point_does_not_lose_again()
    {
        const double Charge = 0.03;
        var cathode = new NickelRichCathode(new Xoshiro256(1));
        cathode.Pass(Charge);
        double first = cathode.StoredCharge;
        cathode.Pass(-Charge / 4);
        cathode.Pass(Charge / 4);

        Assert.InRange(first, 0.4 * Charge, 0.45 * Charge);
        Assert.Equal(first, cathode.StoredCharge, first * 1e-4);
        cathode.Pass(Charge);
        Assert.InRange(cathode.StoredCharge - first, 0.4 * Charge, 0.45 * Charge);
    }
}
