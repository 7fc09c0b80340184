namespace SolidCell.Core.Detection.Signal;

/// <summary>The middle one of the last three readings: one that stands out alone says nothing.</summary>
internal sealed class MedianFilter
{
    private int _last;
    private int _before;
    private int _count;

    public void Begin() => _count = 0;

    /// <summary>Takes a reading. Returns the median of the last three, the reading itself while there are fewer.</summary>
    public int Update(int reading)
    {
        int last = _last;
        int before = _before;
        _before = last;
        _last = reading;
        if (_count < 2)
        {
            _count++;
            return reading;
        }

        int low = last < before ? last : before;
        int high = last < before ? before : last;
        return reading < low ? low : reading > high ? high : reading;
    }
}
