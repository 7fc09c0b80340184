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
    public static ConditionRange? Of(Trace trace, TraceChannel channel, double perUnit)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity, area = 0, time = 0, before = double.NaN, beforeAt = 0;
        for (int at = 0; at < trace.Count; at++)
        {
            double middle = (channel.Minimum[at] + channel.Maximum[at]) / 2;
            if (double.IsNaN(middle))
            {
                continue;
            }

            low = Math.Min(low, channel.Minimum[at]);
            high = Math.Max(high, channel.Maximum[at]);
            double now = (trace.FirstMilliseconds[at] + trace.LastMilliseconds[at]) / 2.0;
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
