namespace SolidCell.Core.Recording;

/// <summary>
/// When waiting records must go to the storage. What changes the state of a test (steps, faults, commands, shorts, ...) at the end of
/// the tick that made it; samples when the newest record on the storage has become old, so that a power cut never leaves more
/// than that time of charge unaccounted.
/// </summary>
internal sealed class FlushClock
{
    private bool _hasStored;
    private bool _hasWaiting;
    private bool _isUrgent;
    private long _newestMilliseconds;
    private long _storedMilliseconds;

    /// <summary>A record has been added to those that wait.</summary>
    internal void Added(LogRecord record)
    {
        if (!_hasStored)
        {
            _hasStored = true;
            _storedMilliseconds = record.Milliseconds;
        }

        _hasWaiting = true;
        _isUrgent = _isUrgent || (record.Kind != RecordKind.Sample && record.Kind != RecordKind.Waveform);
        _newestMilliseconds = record.Milliseconds;
    }

    /// <summary>Everything that waited is on its way to the storage.</summary>
    internal void Taken()
    {
        if (_hasWaiting)
        {
            _storedMilliseconds = _newestMilliseconds;
        }

        _hasWaiting = false;
        _isUrgent = false;
    }

    /// <summary>True when something waits that must not wait longer. A clock that went back (a test began or ended) counts as old.</summary>
    internal bool IsDue(long nowMilliseconds, int maximumAgeMilliseconds)
    {
        long age = nowMilliseconds - _storedMilliseconds;
        return _hasWaiting && (_isUrgent || age >= maximumAgeMilliseconds || age < 0);
    }
}
