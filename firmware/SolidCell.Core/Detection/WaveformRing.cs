using System;

namespace SolidCell.Core.Detection;

/// <summary>
/// The last seconds at full rate, and a window of them kept around an event. The window is 2 s before and 3 s after
/// the trigger. When <see cref="IsReady"/>, read it with <see cref="Copy"/> and <see cref="Release"/> it within one
/// sample: the ring keeps turning. Events that come while a window is open wait for windows of their own, which the ring still holds.
/// </summary>
public sealed class WaveformRing
{
    private const int BeforeMilliseconds = 2000;
    private const int AfterMilliseconds = 3000;
    private const int BytesPerPoint = 8;

    /// <summary>More events within 3 s are one event in several words.</summary>
    private const int MostWaiting = 8;

    private readonly int[] _microvolts;
    private readonly int[] _nanoamps;
    private readonly int _length;
    private readonly int _pointsAfter;
    private readonly int[] _waiting = new int[MostWaiting];

    /// <summary>For each that waits, the points from the end of the window before it to the end of its own.</summary>
    private readonly int[] _gaps = new int[MostWaiting];
    private int _waitingCount;
    private int _next;
    private bool _isFull;
    private int _pending;

    /// <summary>Reserves the ring; the period is that of <see cref="ShortDetector.Observe"/>.</summary>
    public WaveformRing(int samplePeriodMilliseconds)
    {
        PointMilliseconds = samplePeriodMilliseconds < 1 ? 1 : samplePeriodMilliseconds;
        _pointsAfter = (AfterMilliseconds / PointMilliseconds) + 1;
        _length = _pointsAfter + (BeforeMilliseconds / PointMilliseconds) + 1;
        _microvolts = new int[_length];
        _nanoamps = new int[_length];
    }

    /// <summary>Number of the event the window belongs to, 0 while none is kept.</summary>
    public int EventNumber { get; private set; }

    /// <summary>True once the three seconds after the event have been seen.</summary>
    public bool IsReady;

    public int PointMilliseconds { get; private set; }

    /// <summary>Points in the window: fewer when the event came right after the start.</summary>
    public int PointCount => _isFull ? _length : _next;

    /// <summary>
    /// Writes points from <paramref name="firstPoint"/> on into a Waveform payload (pairs of little-endian int32
    /// microvolts and nanoamps), as many as fit. Returns how many points were written.
    /// </summary>
    public int Copy(int firstPoint, byte[] payload)
    {
        int room = payload.Length / BytesPerPoint;
        int left = PointCount - firstPoint;
        int count = left < room ? left : room;
        int index = Oldest() + firstPoint;
        for (int i = 0; i < count; i++)
        {
            int at = (index + i) % _length;
            WriteInt(payload, i * BytesPerPoint, _microvolts[at]);
            WriteInt(payload, (i * BytesPerPoint) + 4, _nanoamps[at]);
        }

        return count < 0 ? 0 : count;
    }

    /// <summary>Frees the ring for the next event; one that waits is then the next.</summary>
    public void Release()
    {
        IsReady = false;
        EventNumber = 0;
        _pending = 0;
        if (_waitingCount > 0)
        {
            EventNumber = _waiting[0];
            _pending = _gaps[0];
            _waitingCount--;
            Array.Copy(_waiting, 1, _waiting, 0, _waitingCount);
            Array.Copy(_gaps, 1, _gaps, 0, _waitingCount);
        }
    }

    internal void Clear()
    {
        _waitingCount = 0;
        Release();
        _next = 0;
        _isFull = false;
    }

    internal void Trigger(int eventNumber)
    {
        if (EventNumber == 0)
        {
            EventNumber = eventNumber;
            _pending = _pointsAfter;
        }
        else if (_waitingCount < MostWaiting)
        {
            int gap = _pointsAfter - PointsToTheLastEnd();
            _waiting[_waitingCount] = eventNumber;
            _gaps[_waitingCount] = gap < 1 ? 1 : gap;
            _waitingCount++;
        }
    }

    internal void Add(int microvolts, int nanoamps)
    {
        int next = _next;
        _microvolts[next] = microvolts;
        _nanoamps[next] = nanoamps;
        next++;
        if (next == _length)
        {
            next = 0;
            _isFull = true;
        }

        _next = next;
        if (_pending > 0)
        {
            _pending--;
            IsReady = _pending == 0;
        }
    }

    private int PointsToTheLastEnd()
    {
        int points = _pending;
        for (int i = 0; i < _waitingCount; i++)
        {
            points += _gaps[i];
        }

        return points;
    }

    private int Oldest() => _isFull ? _next : 0;

    private static void WriteInt(byte[] target, int offset, int value)
    {
        target[offset] = (byte)value;
        target[offset + 1] = (byte)(value >> 8);
        target[offset + 2] = (byte)(value >> 16);
        target[offset + 3] = (byte)(value >> 24);
    }
}
