namespace SolidCell.Core.Detection;

/// <summary>
/// The last seconds at full rate, and a window of them kept around an event. The window is 2 s before and 3 s after
/// the trigger. When <see cref="IsReady"/>, read it with <see cref="Copy"/> and <see cref="Release"/> it within one
/// sample: the ring keeps turning.
/// </summary>
public sealed class WaveformRing
{
    private const int BeforeMilliseconds = 2000;
    private const int AfterMilliseconds = 3000;
    private const int BytesPerPoint = 8;

    private readonly int[] _microvolts;
    private readonly int[] _nanoamps;
    private readonly int _length;
    private readonly int _pointsAfter;
    private int _next;
    private bool _isFull;
    private bool _isHard;
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

    /// <summary>Frees the ring for the next event.</summary>
    public void Release()
    {
        IsReady = false;
        EventNumber = 0;
        _pending = 0;
    }

    internal void Clear()
    {
        Release();
        _next = 0;
        _isFull = false;
    }

    /// <summary>Keeps the window for an event, unless another has it; a hard short takes it from a soft one.</summary>
    internal void Trigger(int eventNumber, bool isHard)
    {
        if (EventNumber != 0 && (_isHard || !isHard))
        {
            return;
        }

        EventNumber = eventNumber;
        _isHard = isHard;
        IsReady = false;
        _pending = _pointsAfter;
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

    private int Oldest() => _isFull ? _next : 0;

    private static void WriteInt(byte[] target, int offset, int value)
    {
        target[offset] = (byte)value;
        target[offset + 1] = (byte)(value >> 8);
        target[offset + 2] = (byte)(value >> 16);
        target[offset + 3] = (byte)(value >> 24);
    }
}
