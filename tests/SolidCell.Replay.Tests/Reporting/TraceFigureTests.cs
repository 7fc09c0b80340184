using SolidCell.Core.Detection;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Reduction;
using SolidCell.Replay.Reporting;

namespace SolidCell.Replay.Tests.Reporting;

public sealed class TraceFigureTests
{
    [Fact]
    public void A_trace_is_thinned_in_hours_volts_and_milliamps()
    {
        var trace = new TraceRanges();
        trace.Add(1800, 0.25, -0.002);
        trace.Add(3600, double.NaN, 0.004);
        Assert.Equal([new ValueRange(0.5, 0.25, 0.25)], trace.HoursAndVolts);
        Assert.Equal([new ValueRange(0.5, -2, -2), new ValueRange(1, 4, 4)], trace.HoursAndMilliamps);
    }

    [Fact]
    public void Both_panels_share_the_hours_and_the_marks_which_are_explained_once()
    {
        Figure figure = TraceFigure.Of(new TraceRanges(), [Short(ShortKind.Soft, 4500)]);
        Assert.True(figure.SharesX);
        Assert.Equal([(true, 0, 1), (false, 1, 1)], figure.Panels.Select(panel => (panel.HasLegend, panel.Curves[0].Colour,
            panel.Shorts.Count)));
        Assert.Equal(new ShortMark(1.25, false, "soft-short at 1.25 h"), figure.Panels[0].Shorts[0]);
        Assert.False(TraceFigure.Of(new TraceRanges(), []).Panels[0].HasLegend);
    }

    [Fact]
    public void Four_hundred_marks_are_drawn_hard_ones_before_others()
    {
        IEnumerable<ReplayEvent> soft = Enumerable.Range(0, 399).Select(at => Short(ShortKind.Soft, at));
        IReadOnlyList<ShortMark> Marks(params ReplayEvent[] last) => TraceFigure.Of(new TraceRanges(), [.. soft, .. last]).Panels[0].Shorts;
        Assert.Equal((400, 1), (Marks(Short(ShortKind.Hard, 1)).Count, Marks(Short(ShortKind.Hard, 1)).Count(mark => mark.IsHard)));
        IReadOnlyList<ShortMark> more = Marks(Short(ShortKind.Hard, 1), Short(ShortKind.Hard, 2));
        Assert.Equal((400, 2), (more.Count, more.Count(mark => mark.IsHard)));
    }

    private static ReplayEvent Short(ShortKind kind, double seconds) => ReplayEvent.From(new ShortEvent { Kind = kind }, seconds, seconds);
}
