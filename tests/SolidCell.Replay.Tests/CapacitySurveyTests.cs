using SolidCell.Core.Measurement;

namespace SolidCell.Replay.Tests;

/// <summary>A cell of 1 cm2 is charged and discharged at 1 mA; a row each ten seconds, so that 361 rows are 1 mAh.</summary>
public sealed class CapacitySurveyTests
{
    private const string Remark =
        "the capacity is given as 1 mAh, but the cell passes 1.2 mAh in either direction, which no short lets it: it has more, and excess-charge events may come of the capacity given";

    [Theory]
    [InlineData(CellKind.Full, 1, 1.2, 1.2, true)]
    [InlineData(CellKind.Half, 1, 1.2, 1.2, true)]
    [InlineData(CellKind.Full, 1, 1.5, 1.2, true)]
    [InlineData(CellKind.Full, 1, 1.2, 1.5, true)]
    [InlineData(CellKind.Full, 1, 1.09, 1.09, false)]
    [InlineData(CellKind.Full, 0, 1.2, 1.2, false)]
    [InlineData(CellKind.Symmetric, 1, 1.2, 1.2, false)]
    [InlineData(CellKind.AnodeFree, 1, 1.2, 1.2, false)]
    public void More_than_its_capacity_both_ways_says_that_the_capacity_is_too_small(
        CellKind kind, double capacity, double charged, double discharged, bool isRemarked) =>
        Assert.Equal(isRemarked ? Remark : null, RemarkOn(kind, capacity, [.. Rows(charged, 1), .. Rows(discharged, -1)]));

    /// <summary>A leak lets a cell take more than it gives, and a first lithiation of a half cell more than it gives back.</summary>
    [Theory]
    [InlineData(CellKind.Full, 2, 1)]
    [InlineData(CellKind.Half, 1, 2)]
    public void More_one_way_alone_does_not(CellKind kind, double charged, double discharged) =>
        Assert.Null(RemarkOn(kind, 1, [.. Rows(charged, 1), .. Rows(discharged, -1)]));

    [Fact]
    public void Half_cycles_are_not_added_up_and_a_rest_within_one_does_not_part_it()
    {
        Assert.Null(RemarkOn(CellKind.Full, 1, [.. Rows(0.9, 1), .. Rows(0.9, -1), .. Rows(0.9, 1), .. Rows(0.9, -1)]));
        Assert.Equal(Remark, RemarkOn(CellKind.Full, 1, [.. Rows(0.6, 1), .. Rows(1, 0), .. Rows(0.6, 1), .. Rows(1.2, -1)]));
    }

    private static IEnumerable<(double Volts, double Milliamps)> Rows(double hours, double milliamps) =>
        Enumerable.Repeat((3.6, milliamps), 1 + (int)Math.Round(hours * 360));

    private static string? RemarkOn(CellKind kind, double capacity, IEnumerable<(double Volts, double Milliamps)> rows)
    {
        ReplayOptions options = new() { File = "made", Kind = kind, AreaSquareCentimetres = 1, CapacityMilliampHours = capacity };
        return MadeTrace.Read(rows, trace => new TraceReplayer(options, CellScale.Of(trace, 1)).Run(trace)).Remark;
    }
}
