using System.Globalization;
using System.Text;

namespace SolidCell.Replay.Reporting;

/// <summary>One quantity against hours as an SVG, with a line where each short begins.</summary>
internal sealed class PlotPanel
{
    private const double Width = 1200;
    private const double Height = 260;
    private const double Left = 64;
    private const double Right = 1190;
    private const double Top = 8;
    private const double Bottom = 232;
    private const double SecondsPerHour = 3600;
    private const double MostTicks = 8;

    private static readonly double[] RoundSteps = [1, 2, 5, 10];

    private readonly string _quantity;
    private readonly IReadOnlyList<PlotBucket> _buckets;
    private readonly Func<PlotBucket, double> _low;
    private readonly Func<PlotBucket, double> _high;
    private readonly (double From, double To) _hours;
    private readonly (double From, double To) _values;

    public PlotPanel(string quantity, IReadOnlyList<PlotBucket> buckets, Func<PlotBucket, double> low, Func<PlotBucket, double> high)
    {
        (_quantity, _buckets, _low, _high) = (quantity, buckets, low, high);
        _hours = buckets.Count == 0 ? (0, 1) : Wide(buckets[0].Seconds / SecondsPerHour, buckets[^1].Seconds / SecondsPerHour);
        _values = buckets.Count == 0 ? (0, 1) : Wide(buckets.Min(low), buckets.Max(high));
    }

    public string Render(IEnumerable<ReplayEvent> events)
    {
        StringBuilder svg = new($"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{_quantity} against time, with the short circuits\">");
        foreach ((double hours, string label) in Ticks(_hours))
        {
            svg.Append($"<path class=\"grid\" d=\"M{X(hours):0.#} {Top}V{Bottom}\"/><text x=\"{X(hours):0.#}\" y=\"{Bottom + 18}\" text-anchor=\"middle\">{label} h</text>");
        }

        foreach ((double value, string label) in Ticks(_values))
        {
            svg.Append($"<path class=\"grid\" d=\"M{Left} {Y(value):0.#}H{Right}\"/><text x=\"{Left - 6}\" y=\"{Y(value) + 4:0.#}\" text-anchor=\"end\">{label}</text>");
        }

        foreach (ReplayEvent found in events)
        {
            double x = X(found.TestTimeS / SecondsPerHour);
            svg.Append($"<path class=\"{found.Kind[..4]}\" d=\"M{x:0.#} {Top}V{Bottom}\"><title>{found.Kind} at {found.TestTimeS / SecondsPerHour:0.####} h</title></path>");
        }

        return svg.Append($"<path class=\"{_quantity}\" d=\"{Line()}\"/></svg>").ToString();
    }

    /// <summary>Each bucket is one vertical stroke from its lowest to its highest value.</summary>
    private string Line()
    {
        StringBuilder path = new();
        foreach (PlotBucket bucket in _buckets)
        {
            path.Append($"{(path.Length == 0 ? 'M' : 'L')}{X(bucket.Seconds / SecondsPerHour):0.#} {Y(_low(bucket)):0.#}V{Y(_high(bucket)):0.#}");
        }

        return path.ToString();
    }

    private double X(double hours) => Left + ((hours - _hours.From) / (_hours.To - _hours.From) * (Right - Left));

    private double Y(double value) => Bottom - ((value - _values.From) / (_values.To - _values.From) * (Bottom - Top));

    private static (double From, double To) Wide(double from, double to) => to - from > 1e-9 ? (from, to) : (from - 0.5, to + 0.5);

    /// <summary>Multiples of 1, 2 or 5 times a power of ten, with as many decimals as tell them apart.</summary>
    private static IEnumerable<(double Value, string Label)> Ticks((double From, double To) range)
    {
        double rough = (range.To - range.From) / MostTicks;
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = power * RoundSteps.First(factor => factor * power >= rough * 0.999999);
        int decimals = (int)Math.Clamp(-Math.Floor(Math.Log10(step * 1.000001)), 0, 12);
        for (double tick = Math.Ceiling(range.From / step); tick * step <= range.To; tick++)
        {
            yield return (Math.Round(tick * step, 12), (tick * step).ToString($"F{decimals}", CultureInfo.InvariantCulture));
        }
    }
}
