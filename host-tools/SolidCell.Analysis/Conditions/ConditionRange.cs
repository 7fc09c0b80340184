using SolidCell.Store.Traces;

namespace SolidCell.Analysis.Conditions;

/// <summary>A condition over a test: its smallest and largest reading, and its mean weighted by time.</summary>
public sealed record ConditionRange(double Minimum, double Mean, double Maximum)
{
    /// <summary>
    /// Null without a good reading. Each column of the trace counts with the middle of its range and the time to its neighbours
    /// (trapezoids).
    /// </summary>
    /// <param name="trace">The test.</param>
    /// <param name="channel">The readings of one condition.</param>
    /// <param name="perUnit">So many of the record's units are one.</param>
    public static ConditionRange? Of(Trace trace, TraceChannel channel, double perUnit) => Of(
        Enumerable.Range(0, trace.Count).Select(at => (
            (trace.FirstMilliseconds[at] + trace.LastMilliseconds[at]) / 2.0, channel.Minimum[at], channel.Maximum[at])), perUnit);

    /// <summary>The same of readings one by one, in the order of time; one that is not a number is left out.</summary>
    /// <param name="readings">When each was made, with its lowest and its highest value.</param>
    /// <param name="perUnit">So many of the readings' units are one.</param>
    public static ConditionRange? Of(IEnumerable<(double Milliseconds, double Low, double High)> readings, double perUnit)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity, area = 0, time = 0, before = double.NaN, beforeAt = 0;
        foreach ((double now, double lowest, double highest) in readings)
        {
            double middle = (lowest + highest) / 2;
            if (double.IsNaN(middle))
            {
                continue;
            }

            low = Math.Min(low, lowest);
            high = Math.Max(high, highest);
            if (!double.IsNaN(before))
            {
                area += (before + middle) / 2 * (now - beforeAt);
                time += now - beforeAt;
            }

            (before, beforeAt) = (middle, now);
        }

        return low > high ? null : new ConditionRange(low / perUnit, (time > 0 ? area / time : before) / perUnit, high / perUnit);
    }
}
