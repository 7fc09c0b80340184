namespace SolidCell.Core.Recording.Segments;

/// <summary>
/// When waiting records must go to the storage. What changes the state of a test (steps, faults, commands, shorts, ...) at the end of
/// the tick that made it; samples when the newest record on the storage has become old, so that a power cut never leaves more
/// than that time of charge unaccounted.
/// </summary>
internal sealed class FlushClock
{
    /// <summary>
    /// Something that waits must not wait longer from the first of these times on, nor before the second: a clock that went back (a
    /// test began or ended) counts as old. Fields, because every tick reads them; set here only.
    /// </summary>
    internal long DueMilliseconds = long.MaxValue;
    internal long StoredMilliseconds = long.MinValue;

    private bool _hasStored;
    private bool _hasWaiting;
    private bool _isUrgent;
    private bool _isNearlyFull;
    private long _newest;
    private long _newestStored;

    /// <summary>A record has been added to those that wait; the next one may not fit behind it.</summary>
    internal void Added(LogRecord record, bool isNearlyFull)
    {
        if (!_hasStored)
        {
            _hasStored = true;
            _newestStored = record.Milliseconds;
        }

        _hasWaiting = true;
        _isUrgent = _isUrgent || (record.Kind != RecordKind.Sample && record.Kind != RecordKind.Waveform);
        _isNearlyFull = isNearlyFull;
        _newest = record.Milliseconds;
        Aim();
    }

    /// <summary>Everything that waited is on its way to the storage.</summary>
    internal void Taken(bool isNearlyFull)
    {
        if (_hasWaiting)
        {
            _newestStored = _newest;
        }

        _hasWaiting = false;
        _isUrgent = false;
        _isNearlyFull = isNearlyFull;
        Aim();
    }

    private void Aim()
    {
        bool isDueNow = _isNearlyFull || (_hasWaiting && _isUrgent);
        DueMilliseconds = isDueNow ? long.MinValue : _hasWaiting ? _newestStored + RecordLog.FlushMilliseconds : long.MaxValue;
        StoredMilliseconds = _hasWaiting ? _newestStored : long.MinValue;
    }
}
