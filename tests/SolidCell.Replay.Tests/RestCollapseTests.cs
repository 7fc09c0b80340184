using SolidCell.Core.Measurement;

namespace SolidCell.Replay.Tests;

/// <summary>A full cell of 1 cm2 is charged to 4 V, rests, and falls from one row to the next: an event or a remark, never both.</summary>
public sealed class RestCollapseTests
{
    private const double HighestVolts = 4;

    /// <summary>The bounds are the detector's: where it judges the fall itself, nothing is remarked on.</summary>
    [Theory]
    [InlineData(0.9, 0.19, 0.0049, true, false)]
    [InlineData(0.9, 0.21, 0.0049, false, false)]
    [InlineData(0.9, 0.19, 0.0051, false, true)]
    [InlineData(0.41, 0.19, 0.0049, true, false)]
    [InlineData(0.39, 0.19, 0.0049, false, true)]
    public void What_the_detector_leaves_to_the_next_current_is_remarked_on(
        double shareBefore, double shareAfter, double milliamps, bool isRemarked, bool isEvent)
    {
        ReplayResult result = Replay(
        [
            .. Rows(100, HighestVolts, 1), .. Fall(HighestVolts, shareBefore * HighestVolts),
            .. Rows(100, shareBefore * HighestVolts, 0), .. Rows(20, shareAfter * HighestVolts, milliamps),
        ]);
        Assert.Equal((isRemarked, isEvent), (result.Remark is not null, result.FirstHardShort is not null));
    }

    [Fact]
    public void A_cell_that_only_rests_and_is_gone_at_the_end_has_both_remarks()
    {
        string[] remarks = Replay([.. Rows(10, HighestVolts, 0), .. Rows(2, 0.1, 0)]).Remark!.Split("; at 100 s, at rest, ");
        Assert.StartsWith("no row has more than 0.005 mA/cm2 on 1 cm2: the cell rests all the time", remarks[0], StringComparison.Ordinal);
        Assert.StartsWith("the voltage falls from 4 to 0.1 V from one row to the next and stays there to the last row (2 row(s))", remarks[1],
            StringComparison.Ordinal);
    }

    private static IEnumerable<(double Volts, double Milliamps)> Rows(int count, double volts, double milliamps) =>
        Enumerable.Repeat((volts, milliamps), count);

    /// <summary>Down to a voltage in steps of a hundredth, as a discharge at rest would be.</summary>
    private static IEnumerable<(double Volts, double Milliamps)> Fall(double from, double to) =>
        Enumerable.Range(0, 100).Select(i => (from + ((to - from) * i / 100), 0.0));

    private static ReplayResult Replay(IEnumerable<(double Volts, double Milliamps)> rows)
    {
        ReplayOptions options = new() { File = "made", Kind = CellKind.Full, AreaSquareCentimetres = 1 };
        return MadeTrace.Read(rows, trace => new TraceReplayer(options, CellScale.Of(trace, 1)).Run(trace));
    }
}
