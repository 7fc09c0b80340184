using SolidCell.Core.Measurement;

namespace SolidCell.Replay.Tests;

public sealed class CellScaleTests
{
    [Theory]
    [InlineData(2000, 1)]
    [InlineData(2001, 10)]
    [InlineData(20_000, 10)]
    [InlineData(20_001, 100)]
    public void Currents_above_2_A_are_divided_by_tens(double milliamps, double divisor)
    {
        CellScale scale = MadeTrace.Read([(3.5, 1), (3.5, -milliamps)], trace => CellScale.Of(trace, 7));
        Assert.Equal(new CellScale(7, divisor, null), scale);
    }

    [Theory]
    [InlineData(20, 1)]
    [InlineData(20.01, 10)]
    [InlineData(9999, 1000)]
    public void Areas_beyond_those_of_a_fixture_are_divided_too(double area, double divisor)
    {
        CellScale scale = MadeTrace.Read([(3.5, 1), (3.5, -1)], trace => CellScale.Of(trace, area));
        Assert.Equal((area, divisor), (scale.AreaSquareCentimetres, scale.Divisor));
    }

    [Fact]
    public void The_detector_is_told_area_and_capacity_divided_alike()
    {
        CellDescription cell = new CellScale(0.785398164, 10, null).Describe(CellKind.Full, 12.3456787);
        Assert.Equal((CellKind.Full, 7_853_982, 1_234_568), (cell.Kind, cell.AreaSquareMicrometres, cell.CapacityNanoampHours));
    }

    [Theory]
    [InlineData(200, true, 2, false)]
    [InlineData(200.1, true, 200.1, true)]
    [InlineData(200.1, false, 2, false)]
    public void An_assumed_area_that_more_than_100_milliamps_a_square_centimetre_would_cross_is_not_the_cells(
        double milliamps, bool isAssumed, double area, bool isRemarked)
    {
        CellScale scale = Of(milliamps, isAssumed);
        Assert.Equal(area, scale.AreaSquareCentimetres, 9);
        Assert.Equal(isRemarked, scale.Remark is not null);
    }

    [Fact]
    public void The_remark_asks_for_the_area_and_for_a_unit_that_was_not_given()
    {
        Assert.Equal("no electrode area was given, and 300 mA on 2 cm2 is no cell: 300 cm2 were assumed (1 mA/cm2 at the usual current); give it with --area", Of(300, true).Remark);
        Assert.EndsWith("give it with --area, or, if the numbers are milliamperes, say so with --columns \"current=NAME [mA]\"", Of(0.3, true, "Current").Remark, StringComparison.Ordinal);
    }

    private static CellScale Of(double current, bool isAssumed, string head = "Current / mA") => MadeTrace.Read(
        [(0.1, current), (-0.1, -current), (0, 0)],
        trace => CellScale.Of(trace, new ReplayOptions { File = "f", AreaSquareCentimetres = 2, IsAreaAssumed = isAssumed }), head);
}
