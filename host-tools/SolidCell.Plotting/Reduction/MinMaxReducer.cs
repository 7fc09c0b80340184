namespace SolidCell.Plotting.Reduction;

/// <summary>
/// Thins a trace of unknown length to what a figure can show, in constant memory: each range keeps the lowest and the highest value, so
/// that a drop of one sample stays visible; when all ranges are used, neighbours are joined.
/// </summary>
/// <param name="maximumRanges">An even number; from half of it to all of it are made of a long trace.</param>
public sealed class MinMaxReducer(int maximumRanges = MinMaxReducer.DefaultRanges)
{
    private const int DefaultRanges = 4096;

    private readonly List<ValueRange> _ranges = new(maximumRanges);
    private long _perRange = 1;
    private long _inLast;

    public IReadOnlyList<ValueRange> Ranges => _ranges;

    /// <summary>Takes the next point; one that is no number is passed over.</summary>
    public void Add(double x, double value)
    {
        if (!double.IsFinite(x) || !double.IsFinite(value))
        {
            return;
        }

        ValueRange point = new(x, value, value);
        if (_ranges.Count > 0 && _inLast < _perRange)
        {
            _ranges[^1] = _ranges[^1].Join(point);
            _inLast++;
            return;
        }

        if (_ranges.Count == maximumRanges)
        {
            JoinNeighbours();
        }

        _ranges.Add(point);
        _inLast = 1;
    }

    private void JoinNeighbours()
    {
        for (int i = 0; i < maximumRanges / 2; i++)
        {
            _ranges[i] = _ranges[2 * i].Join(_ranges[(2 * i) + 1]);
        }

        _ranges.RemoveRange(maximumRanges / 2, maximumRanges / 2);
        _perRange *= 2;
    }
}
