using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Traces;

/// <summary>Thins samples to a fixed number of slices of time, keeping each slice's lowest and highest voltage: a dip of one sample stays visible.</summary>
public static class TraceThinner
{
    public static IReadOnlyList<TraceBucket> Thin(IEnumerable<StoredSample> samples, double sliceHours)
    {
        var buckets = new List<TraceBucket>();
        long slice = -1;
        foreach (StoredSample sample in samples)
        {
            if (sample.VoltageQuality != SampleQuality.Good || sample.CurrentQuality != SampleQuality.Good)
            {
                continue;
            }

            double hours = sample.Milliseconds / Hour.Milliseconds;
            double volts = sample.CellMicrovolts / 1e6;
            double milliamps = sample.CellNanoamps / 1e6;
            long here = (long)(hours / sliceHours);
            if (here != slice)
            {
                buckets.Add(new TraceBucket(hours, volts, volts, milliamps));
            }
            else
            {
                buckets[^1] = Widen(buckets[^1], volts);
            }

            slice = here;
        }

        return buckets;
    }

    private static TraceBucket Widen(TraceBucket bucket, double volts) =>
        bucket with { MinimumVolts = Math.Min(bucket.MinimumVolts, volts), MaximumVolts = Math.Max(bucket.MaximumVolts, volts) };
}
