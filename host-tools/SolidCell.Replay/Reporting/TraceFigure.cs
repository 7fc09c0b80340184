using System.Globalization;
using SolidCell.Plotting.Figures;

namespace SolidCell.Replay.Reporting;

/// <summary>Voltage and current of a trace over time, with the shorts that were found.</summary>
public static class TraceFigure
{
    private const int MaximumMarks = 400;

    public static Figure Of(TraceRanges trace, IReadOnlyList<ReplayEvent> events)
    {
        Axis hours = new("Time (h)");
        ShortMark[] marks = [.. events.OrderByDescending(IsHard).Take(MaximumMarks).Select(Mark)];
        return new Figure(
        [
            new Panel(hours, new Axis("Voltage (V)"), [Curve.OfRanges(trace.HoursAndVolts)])
            {
                Shorts = marks,
                HasLegend = marks.Length > 0,
            },
            new Panel(hours, new Axis("Current (mA)"), [Curve.OfRanges(trace.HoursAndMilliamps) with { Colour = 1 }]) { Shorts = marks },
        ])
        {
            SharesX = true,
            Description = "Voltage and current against time, with the short circuits",
        };
    }

    private static bool IsHard(ReplayEvent found) => found.Kind == ReplayEvent.HardShort;

    /// <summary>A short as it is marked in a figure, at its time in hours.</summary>
    public static ShortMark Mark(ReplayEvent found) => new(
        found.TestTimeS / 3600, IsHard(found),
        string.Create(CultureInfo.InvariantCulture, $"{found.Kind} at {found.TestTimeS / 3600:0.####} h"));
}
