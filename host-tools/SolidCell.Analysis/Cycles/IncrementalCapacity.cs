namespace SolidCell.Analysis.Cycles;

/// <summary>A point of dQ/dV and dV/dQ.</summary>
/// <param name="Volts">Middle of the bin.</param>
/// <param name="MilliampHours">Charge until there.</param>
/// <param name="MilliampHoursPerVolt">dQ/dV; negative on discharge, where the voltage falls.</param>
public readonly record struct CapacityPoint(double Volts, double MilliampHours, double MilliampHoursPerVolt)
{
    public double VoltsPerMilliampHour => 1 / MilliampHoursPerVolt;
}

/// <summary>
/// Incremental capacity of a half-cycle: the charge that passed while the voltage was within each bin, over the width of the bin. A sample
/// counts with the charge since the one before, in the bin of the middle of the two voltages. Bins without charge are left out.
/// </summary>
public static class IncrementalCapacity
{
    /// <param name="points">Voltage in volts and charge since the beginning in mAh (never falling), in the order of time.</param>
    /// <param name="binVolts">Width of a bin.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bin has no width.</exception>
    public static IReadOnlyList<CapacityPoint> Of(IReadOnlyList<(double Volts, double MilliampHours)> points, double binVolts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(binVolts);
        var bins = new SortedDictionary<long, double>();
        foreach (((double volts, double charge) first, (double volts, double charge) second) in points.Zip(points.Skip(1)))
        {
            long bin = (long)Math.Floor((first.volts + second.volts) / 2 / binVolts);
            bins[bin] = bins.GetValueOrDefault(bin) + second.charge - first.charge;
        }

        bool isFalling = points.Count > 1 && points[^1].Volts < points[0].Volts;
        IEnumerable<KeyValuePair<long, double>> ordered = isFalling ? bins.Reverse() : bins;
        double passed = 0;
        var curve = new List<CapacityPoint>();
        foreach ((long bin, double charge) in ordered.Where(bin => bin.Value > 0))
        {
            curve.Add(new CapacityPoint((bin + 0.5) * binVolts, passed + charge / 2, (isFalling ? -1 : 1) * charge / binVolts));
            passed += charge;
        }

        return curve;
    }
}
