using SolidCell.Core.Schedule;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Reading;
using Program = SolidCell.Core.Schedule.Program;

namespace SolidCell.Protocols.Tests.Reading;

/// <summary>What ends a step: from the line in the file to the limit that the fixture reads.</summary>
public sealed class LimitReaderTests
{
    private const string Head =
        "solidcell: 1\nname: t\ncell:\n  kind: symmetric\n  area: 1 cm2\n  capacity: 3 mAh\nsafety:\n  current: 9 mA\nsteps:\n  - name: other\n    rest: 1 s\n";

    [Theory]
    [InlineData("time: 2 h", LimitQuantity.StepMilliseconds, 7_200_000)]
    [InlineData("capacity: 0.5 mAh", LimitQuantity.StepChargeNanoampHours, 500_000)]
    [InlineData("capacity: 0.5 mAh/cm2", LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre, 500_000)]
    [InlineData("capacity: 50 % of capacity", LimitQuantity.ThousandthsOfHalfCycleBefore, 500)]
    [InlineData("total-capacity: 15 mAh", LimitQuantity.TestChargeNanoampHours, 15_000_000)]
    [InlineData("total-capacity: 15 mAh/cm2", LimitQuantity.TestArealChargeNanoampHoursPerSquareCentimetre, 15_000_000)]
    [InlineData("voltage-above: 1.5 V", LimitQuantity.VoltageAboveMicrovolts, 1_500_000)]
    [InlineData("voltage-above: 2.5 x start", LimitQuantity.ThousandthsOfStartVoltage, 2500)]
    [InlineData("voltage-below: -20 mV", LimitQuantity.VoltageBelowMicrovolts, -20_000)]
    [InlineData("abs-voltage-above: 20 mV", LimitQuantity.AbsoluteVoltageAboveMicrovolts, 20_000)]
    [InlineData("asr-below: 90 % of best", LimitQuantity.ThousandthsOfBestResistance, 900)]
    [InlineData("current-below: 0.1 mA", LimitQuantity.AbsoluteCurrentBelowNanoamps, 100_000)]
    [InlineData("pressure-above: 9 MPa", LimitQuantity.PressureAboveKilopascals, 9000)]
    [InlineData("pressure-below: 3 MPa", LimitQuantity.PressureBelowKilopascals, 3000)]
    [InlineData("temperature-above: 40 degC", LimitQuantity.TemperatureAboveMillidegrees, 40_000)]
    [InlineData("temperature-below: 20 degC", LimitQuantity.TemperatureBelowMillidegrees, 20_000)]
    [InlineData("short: soft", LimitQuantity.SoftShort, 0)]
    [InlineData("short: hard", LimitQuantity.HardShort, 0)]
    public void A_condition_is_a_quantity_of_the_fixture_in_its_unit(string condition, LimitQuantity quantity, long threshold)
    {
        Limit limit = Limits($"    for: 1 h\n    until:\n      {condition}\n")[0];
        Assert.Equal((quantity, threshold, LimitAction.Next), (limit.Quantity, limit.Threshold, limit.Action));
    }

    [Theory]
    [InlineData("next", LimitAction.Next, 0)]
    [InlineData("stop", LimitAction.Stop, 0)]
    [InlineData("go-to last", LimitAction.GoTo, 2)]
    [InlineData("go-to other", LimitAction.GoTo, 0)]
    public void What_comes_then_is_the_limits_action(string then, LimitAction action, int target)
    {
        Limit limit = Limits($"    for: 1 h\n    until:\n      short: hard\n      then: {then}\n")[0];
        Assert.Equal((action, target), (limit.Action, limit.Target));
    }

    [Theory]
    [InlineData("10 min", LimitQuantity.StepMilliseconds, 600_000)]
    [InlineData("2 mAh", LimitQuantity.StepChargeNanoampHours, 2_000_000)]
    [InlineData("2 mAh/cm2", LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre, 2_000_000)]
    public void A_quantity_alone_is_a_time_or_a_charge_that_has_passed(string until, LimitQuantity quantity, long threshold)
    {
        Limit limit = Assert.Single(Limits($"    until: {until}\n"));
        Assert.Equal((quantity, threshold), (limit.Quantity, limit.Threshold));
    }

    [Theory]
    [InlineData("capacity: 0.1 % of capacity", 1)]
    [InlineData("capacity: 1000 % of capacity", 10_000)]
    [InlineData("capacity: 0.09 % of capacity", null)]
    [InlineData("capacity: 1000.1 % of capacity", null)]
    [InlineData("capacity: x % of capacity", null)]
    [InlineData("voltage-above: 1.001 x start", 1001)]
    [InlineData("voltage-above: 1000 x start", 1_000_000)]
    [InlineData("voltage-above: 1 x start", null)]
    [InlineData("voltage-above: 1000.1 x start", null)]
    [InlineData("asr-below: 0.1 % of best", 1)]
    [InlineData("asr-below: 99.9 % of best", 999)]
    [InlineData("asr-below: 0.09 % of best", null)]
    [InlineData("asr-below: 100 % of best", null)]
    public void A_share_or_a_multiple_is_taken_at_the_ends_of_its_range_and_refused_beyond(string condition, int? thousandths)
    {
        ProtocolCheck check = Check($"    for: 1 h\n    until:\n      {condition}\n");
        Assert.Equal(thousandths is null, check.Protocol is null);
        if (thousandths is { } expected)
        {
            Assert.Equal(expected, Limits($"    for: 1 h\n    until:\n      {condition}\n")[0].Threshold);
        }
    }

    [Fact]
    public void A_list_has_all_its_groups_and_the_time_comes_last()
    {
        Limit[] limits = Limits(
            "    for: 1 h\n    until:\n      - voltage-above: 1 V\n        then: stop\n      - short: soft\n        pressure-above: 9 MPa\n");
        Assert.Equal(
            [(LimitQuantity.VoltageAboveMicrovolts, LimitAction.Stop), (LimitQuantity.SoftShort, LimitAction.Next),
                (LimitQuantity.PressureAboveKilopascals, LimitAction.Next), (LimitQuantity.StepMilliseconds, LimitAction.Next)],
            limits.Select(limit => (limit.Quantity, limit.Action)));
    }

    [Fact]
    public void A_current_density_is_one_of_the_area_that_is_given_or_else_of_the_protocols()
    {
        const string Below = "    for: 1 h\n    until:\n      current-below: 0.1 mA/cm2\n";
        Assert.Equal(100_000, Limits(Below)[0].Threshold);
        Assert.Equal(250_000, Limits(Below, 2.5)[0].Threshold);
    }

    private static Limit[] Limits(string until, double? squareCentimetres = null)
    {
        byte[] bytes = ProgramCompiler.Compile(Check(until).Protocol!, squareCentimetres).Bytes;
        Program program = new();
        ProgramReader reader = new();
        Assert.True(reader.TryRead(bytes, bytes.Length, program), reader.Refusal);
        return program.Steps[1].Limits;
    }

    private static ProtocolCheck Check(string until) =>
        ProtocolReader.Read(Head + "  - deposit: 1 mA\n" + until + "  - name: last\n    rest: 1 s\n", "t.yaml");
}
