using SolidCell.Protocols.Model;
using SolidCell.Store.Traces;

namespace SolidCell.Analysis.Conditions;

/// <summary>What a condition was meant to be by the protocol, and how long it was not.</summary>
/// <param name="Value">The set value.</param>
/// <param name="Tolerance">How far off it may be.</param>
/// <param name="FirstOutsideHours">Test time at which it was first off by more; null when it never was.</param>
/// <param name="OutsideHours">
/// For how long in all. A stretch of the trace that was outside at any moment counts whole, so it is right within one part in two thousand
/// of the test for each time that the condition left.
/// </param>
public sealed record SetCondition(double Value, double Tolerance, double? FirstOutsideHours, double OutsideHours)
{
    public double Lowest => Value - Tolerance;

    public double Highest => Value + Tolerance;

    /// <summary>Null where the protocol sets none.</summary>
    /// <param name="set">In the units of the record.</param>
    /// <param name="trace">The test.</param>
    /// <param name="channel">The readings of the condition.</param>
    /// <param name="perUnit">So many of the record's units are one.</param>
    public static SetCondition? Of(SetValue? set, Trace trace, TraceChannel channel, double perUnit)
    {
        if (set is null)
        {
            return null;
        }

        long? first = null;
        long outside = 0;
        for (int at = 0; at < trace.Count; at++)
        {
            if (channel.Minimum[at] < set.Lowest || channel.Maximum[at] > set.Highest)
            {
                first ??= trace.FirstMilliseconds[at];
                outside += End(trace, at) - trace.FirstMilliseconds[at];
            }
        }

        return new SetCondition(set.Value / perUnit, set.Tolerance / perUnit, first / Hour.Milliseconds, outside / Hour.Milliseconds);
    }

    /// <summary>A reading holds until the next one.</summary>
    private static long End(Trace trace, int at) => at + 1 < trace.Count ? trace.FirstMilliseconds[at + 1] : trace.LastMilliseconds[at];
}
