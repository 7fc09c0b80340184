namespace SolidCell.Plotting.Figures;

/// <summary>What an axis shows, as "Voltage (mV)", and from where to where; without a range it fits the curves.</summary>
public sealed record Axis(string Label, double From = double.NaN, double To = double.NaN)
{
    /// <summary>Of the larger of both ends.</summary>
    private const double LeastSpan = 0.2;

    /// <summary>Of the span, at each end.</summary>
    private const double Room = 0.08;

    /// <summary>True for a number of things, between two of which there is none.</summary>
    public bool IsCount { get; init; }

    public bool HasRange => double.IsFinite(From) && double.IsFinite(To);

    /// <summary>
    /// Fits the curves and spans at least a fifth of their highest value, for a quantity whose change counts beside its size: one that
    /// stays is level, and its noise as small as it is. Without values the axis has no range.
    /// </summary>
    public static Axis Spanning(string label, IEnumerable<Curve> curves)
    {
        double[] values = [.. curves.SelectMany(curve => curve.Y).Where(double.IsFinite)];
        if (values.Length == 0)
        {
            return new Axis(label);
        }

        (double low, double high) = (values.Min(), values.Max());
        double span = Math.Max(high - low, LeastSpan * Math.Max(Math.Abs(low), Math.Abs(high)));
        double half = span * (0.5 + Room);
        double middle = (low + high) / 2;
        return half > 0 ? new Axis(label, middle - half, middle + half) : new Axis(label);
    }
}
