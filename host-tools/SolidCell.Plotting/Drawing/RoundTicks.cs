using System.Globalization;
using ScottPlot;

namespace SolidCell.Plotting.Drawing;

/// <summary>Ticks at multiples of 1, 2 or 5 times a power of ten, with as many decimals as tell them apart.</summary>
/// <param name="roomPoints">Length of axis that a tick takes at least.</param>
/// <param name="hasMinor">True for a short tick half way between two.</param>
/// <param name="leastStep">From one tick to the next at least: 1 for a number of things.</param>
internal sealed class RoundTicks(double roomPoints, bool hasMinor, double leastStep = 0) : ITickGenerator
{
    private const int FewestTicks = 4;

    /// <summary>Of the larger end of the axis.</summary>
    private const double LeastStep = 1e-12;

    /// <summary>Of a step: a tick so little beyond the end of the axis is at it, as 3 times 0.1 is beyond 0.3.</summary>
    private const double Rounding = 1e-6;

    private static readonly double[] Factors = [1, 2, 5, 10];

    public Tick[] Ticks { get; set; } = [];

    public int MaxTickCount { get; set; } = 1000;

    public void Regenerate(CoordinateRange range, Edge edge, PixelLength size, Paint paint, LabelStyle labelStyle)
    {
        int atMost = Math.Clamp((int)(size.Length / roomPoints), FewestTicks, MaxTickCount);
        Ticks = CanBeTold(range, atMost) ? [.. Of(range.Min, range.Max, atMost)] : [];
    }

    /// <summary>A double has digits enough to tell neighbouring ticks apart.</summary>
    public static bool CanBeTold(CoordinateRange range, int atMost) =>
        range.Length > 0 && double.IsFinite(range.Length)
        && range.Length / atMost > Math.Max(Math.Abs(range.Min), Math.Abs(range.Max)) * LeastStep;

    private IEnumerable<Tick> Of(double from, double to, int atMost)
    {
        double step = Math.Max(leastStep, Step(to - from, atMost));
        int decimals = (int)Math.Clamp(-Math.Floor(Math.Log10(step * 1.000001)), 0, 12);
        for (double i = Math.Ceiling((from / step) - Rounding); i <= (to / step) + Rounding; i++)
        {
            yield return Tick.Major(
                Math.Clamp(i * step, from, to), (i == 0 ? 0 : i * step).ToString($"F{decimals}", CultureInfo.InvariantCulture).Replace('-', '\u2212'));
        }

        for (double i = Math.Ceiling((from / step) - 0.5); hasMinor && step > leastStep && (i + 0.5) * step <= to; i++)
        {
            yield return Tick.Minor((i + 0.5) * step);
        }
    }

    private static double Step(double span, int atMost)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(span / atMost)));
        return power * Factors.First(factor => factor * power * atMost >= span * 0.999999);
    }
}
