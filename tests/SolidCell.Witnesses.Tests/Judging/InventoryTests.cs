using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Witnesses.Tests.Judging;

/// <summary>10 mAh/cm2 of lithium in one electrode; with a tenth of room, 11 can leave it.</summary>
public sealed class InventoryTests
{
    [Theory]
    [InlineData(11.0, 0.05, "Silent")]
    [InlineData(11.1, 0.05, "Proves")]
    [InlineData(11.1, 0.999, "Proves")]
    [InlineData(11.1, 1.0, "Silent")]
    public void More_than_a_tenth_above_it_below_1_V_proves_a_short(double charge, double volts, string verdict) =>
        Assert.Equal(verdict, Of(Passed(0, 10, charge, volts)).Verdict.ToString());

    [Fact]
    public void Its_hour_is_when_the_last_lithium_had_gone()
    {
        // -4, and 15 of the 20 until 11 have left the counter electrode: three quarters of 4 h to 24 h.
        Assert.Equal(19, Of(Passed(0, 4, -4), Passed(4, 24, 20)).FromHours!.Value, 9);
        Assert.Equal(19, Of(Passed(0, 4, 4), Passed(4, 24, -20)).FromHours!.Value, 9);
    }

    [Fact]
    public void What_had_gone_before_the_voltage_fell_again_counts_from_the_half_cycle_s_start() =>
        Assert.Equal(12, Of(Passed(0, 12, 12, volts: 2), Passed(12, 13, 1)).FromHours);

    [Fact]
    public void The_sign_of_the_net_charge_tells_which_electrode_ran_out()
    {
        Assert.Equal("12.00 mAh/cm2 net have left the counter electrode, which has 10.00, and the voltage stayed at 0.050 V", Of(Passed(0, 12, 12)).Evidence);
        Assert.Equal("12.00 mAh/cm2 net have left the working electrode, which has 10.00, and the voltage stayed at 0.050 V", Of(Passed(0, 12, -12)).Evidence);
    }

    [Fact]
    public void The_largest_net_charge_of_either_sign_is_named() =>
        Assert.Equal("3.00 mAh/cm2 net at the most, of 10.00 in one electrode", Of(Passed(0, 1, 1), Passed(1, 5, -4), Passed(5, 7, 2)).Evidence);

    private static Witness Of(params HalfCyclePoint[] points) =>
        WitnessReport.Of(points, new WitnessCell { LithiumMilliampHoursPerSquareCentimetre = 10 }).The(WitnessKind.Inventory);

    private static HalfCyclePoint Passed(double from, double to, double charge, double volts = 0.05) =>
        new(1, from, to, charge / (to - from), 50, charge, volts, null);
}
