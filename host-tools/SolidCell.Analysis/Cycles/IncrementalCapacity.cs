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
/// Incremental capacity of a half-cycle: the charge that passed while the voltage was within each bin, over the width of the bin. The
/// charge between two samples is spread evenly over the voltages between them, so that rows further apart than a bin leave no peaks. Bins
/// without charge are left out.
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
            Spread(bins, Math.Min(first.volts, second.volts) / binVolts, Math.Max(first.volts, second.volts) / binVolts,
                second.charge - first.charge);
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

    /// <param name="bins">Takes the charge.</param>
    /// <param name="low">The lower voltage, in bins.</param>
    /// <param name="high">The higher one.</param>
    /// <param name="charge">What passed between them.</param>
    private static void Spread(SortedDictionary<long, double> bins, double low, double high, double charge)
    {
        for (long bin = (long)Math.Floor(low); bin <= high; bin++)
        {
            double share = high > low ? (Math.Min(high, bin + 1) - Math.Max(low, bin)) / (high - low) : 1;
            bins[bin] = bins.GetValueOrDefault(bin) + (charge * share);
        }
    }
}
