namespace SolidCell.Core.Detection.SoftShort;

/// <summary>Counts dips that are each too short to stand alone: four within a minute are a spike train.</summary>
internal sealed class SpikeCounter
{
    private const int Enough = 4;
    private const long WithinMilliseconds = 60000;

    private readonly long[] _times = new long[Enough];
    private int _count;

    /// <summary>The first spike of the train.</summary>
    public long OnsetMilliseconds => _times[0];

    public void Reset() => _count = 0;

    /// <summary>Takes a spike. True when it completes a train.</summary>
    public bool Add(long milliseconds)
    {
        if (_count == Enough)
        {
            _times[0] = _times[1];
            _times[1] = _times[2];
            _times[2] = _times[3];
            _count--;
        }

        _times[_count] = milliseconds;
        _count++;
        return _count == Enough && _times[Enough - 1] - _times[0] <= WithinMilliseconds;
    }
}
