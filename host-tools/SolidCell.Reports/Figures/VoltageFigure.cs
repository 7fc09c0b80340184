using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Reduction;

namespace SolidCell.Reports.Figures;

/// <summary>Voltage over time with the shorts, and the current density on the right axis where one test has the panel to itself.</summary>
public static class VoltageFigure
{
    /// <summary>Above this a test is shown in volts, as full cells are.</summary>
    private const double LargestInMillivolts = 1;

    private const int MostMarks = 40;
    private const double Margin = 0.06;
    private const double DensityRoom = 1.15;

    /// <exception cref="FigureException">There are too many.</exception>
    public static Figure Of(FigureRequest options, IReadOnlyList<PlotSource> sources)
    {
        TestFigures.CheckCount(sources.Count);
        bool isVolts = IsInVolts(sources);
        Axis hours =
            new("Time (h)", 0, sources.SelectMany(source => source.HoursAndVolts).Select(range => range.X).DefaultIfEmpty(1).Max() * 1.01);
        Axis volts = Volts(sources, isVolts);
        double largest = sources.SelectMany(source => source.MilliampsPerSquareCentimetre.Y).Where(double.IsFinite).Select(Math.Abs)
            .DefaultIfEmpty(1).Max() * DensityRoom;
        Axis densities = new("Current density\n(mA/cm²)", -largest, largest);
        return FigureLayout.Of(
            options.Layout, Named(sources), shown => Panel([.. shown.Select(one => one.Source)], hours, volts, densities, isVolts, options),
            "Voltage over time: " + string.Join(", ", sources.Select(source => source.Name)));
    }

    /// <summary>True when one of them is a full cell by its voltages.</summary>
    internal static bool IsInVolts(IReadOnlyList<PlotSource> sources) =>
        sources.SelectMany(source => source.HoursAndVolts).Any(range => range.High > LargestInMillivolts && range.Low > 0);

    private static NamedSource[] Named(IReadOnlyList<PlotSource> sources) => [.. sources.Select(source => new NamedSource(source))];

    private static Panel Panel(IReadOnlyList<PlotSource> shown, Axis hours, Axis volts, Axis densities, bool isVolts, FigureRequest options)
    {
        bool isAlone = shown.Count == 1;
        IEnumerable<Curve> curves =
            shown.Select((source, index) => VoltageCurve(source.HoursAndVolts, isVolts) with
            {
                Colour = Colour(index),
                Name = isAlone ? "" : source.Name,
            });
        Curve density = shown[0].MilliampsPerSquareCentimetre with { Colour = 1, IsOnRight = true };
        ShortMark[] marks = [.. shown.SelectMany(source => isAlone
            ? source.Shorts.OrderByDescending(mark => mark.IsHard).Take(MostMarks) : Firsts(source.Shorts))];
        return new Panel(hours, volts, isAlone ? [density, .. curves] : [.. curves])
        {
            Right = isAlone ? densities : null,
            Shorts = marks,
            HasLegend = marks.Length > 0 || !isAlone,
            Inset = options.InsetHours is { } inset ? Inset(shown, inset, isVolts) : null,
        };
    }

    /// <summary>Of many tests in one panel only the first short of each kind is marked.</summary>
    private static IEnumerable<ShortMark> Firsts(IReadOnlyList<ShortMark> shorts) =>
        shorts.GroupBy(mark => mark.IsHard).Select(kind => kind.MinBy(mark => mark.X)!);

    private static Panel Inset(IReadOnlyList<PlotSource> shown, (double From, double To) hours, bool isVolts)
    {
        IEnumerable<Curve> curves =
            shown.Select((source, index) => VoltageCurve(Between(source, hours), isVolts) with { Colour = Colour(index) });
        return new Panel(new Axis("", hours.From, hours.To), new Axis(""), [.. curves]);
    }

    private static IReadOnlyList<ValueRange> Between(PlotSource source, (double From, double To) hours) =>
        source.Stored?.Window(hours.From, hours.To)
        ?? [.. source.HoursAndVolts.Where(range => range.X >= hours.From && range.X <= hours.To)];

    internal static Curve VoltageCurve(IReadOnlyList<ValueRange> ranges, bool isVolts) =>
        Curve.OfRanges([.. ranges.Select(range => isVolts ? range : range with { Low = range.Low * 1000, High = range.High * 1000 })]);

    /// <summary>The second colour is that of the current density.</summary>
    private static int Colour(int index) => index == 0 ? 0 : index + 1;

    internal static Axis Volts(IReadOnlyList<PlotSource> sources, bool isVolts)
    {
        double factor = isVolts ? 1 : 1000;
        ValueRange[] ranges = [.. sources.SelectMany(source => source.HoursAndVolts)];
        double low = ranges.Select(range => range.Low).DefaultIfEmpty(0).Min() * factor;
        double high = ranges.Select(range => range.High).DefaultIfEmpty(1).Max() * factor;
        double room = Math.Max(high - low, 1e-3) * Margin;
        return new Axis(isVolts ? "Cell voltage (V)" : "Voltage (mV)", low - room, high + room);
    }

    private sealed record NamedSource(PlotSource Source)
    {
        public override string ToString() => Source.Name;
    }
}
