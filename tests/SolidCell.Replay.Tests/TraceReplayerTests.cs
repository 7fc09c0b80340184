using SolidCell.Replay.Reporting;

namespace SolidCell.Replay.Tests;

public sealed class TraceReplayerTests
{
    [Theory]
    [InlineData(8191, false)]
    [InlineData(8192, true)]
    public void Every_8192_rows_it_looks_whether_it_was_cancelled(int rows, bool isCancelled)
    {
        Exception? thrown = MadeTrace.Read(Steady(rows), trace => Record.Exception(() => Replayer(null).Run(trace,
            new CancellationToken(true))));
        Assert.Equal(isCancelled, thrown is OperationCanceledException);
    }

    [Fact]
    public void The_figure_sees_every_sample()
    {
        var ranges = new TraceRanges();
        ReplayResult result = MadeTrace.Read(Steady(3), trace => Replayer(ranges).Run(trace));
        Assert.Equal([0, 10 / 3600.0, 20 / 3600.0], ranges.HoursAndVolts.Select(range => range.X));
        Assert.Equal((3, 20, 10, 0), (result.Rows, result.DurationS, result.MeanIntervalS, result.UnusableRows));
    }

    private static TraceReplayer Replayer(TraceRanges? ranges) => new(new ReplayOptions { File = "f" }, new CellScale(1, 1, null), ranges);

    private static IEnumerable<(double Volts, double Milliamps)> Steady(int rows) => Enumerable.Repeat((0.03, 0.5), rows);
}
