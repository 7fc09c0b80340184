namespace SolidCell.Replay.Reporting;

/// <summary>
/// The trace thinned to what a screen can show, in constant memory: each bucket keeps the least and the greatest
/// voltage and current; when all buckets are used, neighbours are joined.
/// </summary>
public sealed class TracePlot
{
    private const int MaximumBuckets = 4096;

    private readonly List<PlotBucket> _buckets = new(MaximumBuckets);
    private long _perBucket = 1;
    private long _inLast;

    public IReadOnlyList<PlotBucket> Buckets => _buckets;

    public void Add(double seconds, double volts, double amperes)
    {
        if (!double.IsFinite(volts) || !double.IsFinite(amperes))
        {
            return;
        }

        PlotBucket point = new(seconds, volts, volts, amperes, amperes);
        if (_buckets.Count > 0 && _inLast < _perBucket)
        {
            _buckets[^1] = _buckets[^1].Join(point);
            _inLast++;
            return;
        }

        if (_buckets.Count == MaximumBuckets)
        {
            JoinNeighbours();
        }

        _buckets.Add(point);
        _inLast = 1;
    }

    private void JoinNeighbours()
    {
        for (int i = 0; i < MaximumBuckets / 2; i++)
        {
            _buckets[i] = _buckets[2 * i].Join(_buckets[(2 * i) + 1]);
        }

        _buckets.RemoveRange(MaximumBuckets / 2, MaximumBuckets / 2);
        _perBucket *= 2;
    }
}
