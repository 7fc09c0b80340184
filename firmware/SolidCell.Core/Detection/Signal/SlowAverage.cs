namespace SolidCell.Core.Detection.Signal;

/// <summary>An average that forgets: the exponentially weighted mean of readings that come at any interval.</summary>
internal sealed class SlowAverage
{
    private readonly long _timeConstantMilliseconds;

    public SlowAverage(long timeConstantMilliseconds)
    {
        _timeConstantMilliseconds = timeConstantMilliseconds;
    }

    /// <summary>In 1/256 of the reading's unit.</summary>
    public long Value;

    /// <summary>Begins with this reading.</summary>
    public void Begin(int reading) => Value = (long)reading << LevelTracker.FractionBits;

    public void Follow(int reading, long elapsedMilliseconds)
    {
        long part = elapsedMilliseconds < _timeConstantMilliseconds ? elapsedMilliseconds : _timeConstantMilliseconds;
        Value += (((long)reading << LevelTracker.FractionBits) - Value) * part / _timeConstantMilliseconds;
    }
}
