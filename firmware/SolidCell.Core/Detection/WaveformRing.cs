using SolidCell.Core.Measurement;

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
    private readonly int _pointsAfter;
    private int _next;
    private int _filled;
    private int _pending;

    /// <summary>Reserves the ring; the period is that of <see cref="ShortDetector.Observe"/>.</summary>
    public WaveformRing(int samplePeriodMilliseconds)
    {
        PointMilliseconds = samplePeriodMilliseconds < 1 ? 1 : samplePeriodMilliseconds;
        _pointsAfter = (AfterMilliseconds / PointMilliseconds) + 1;
        int length = _pointsAfter + (BeforeMilliseconds / PointMilliseconds) + 1;
        _microvolts = new int[length];
        _nanoamps = new int[length];
    }

    /// <summary>Number of the event the window belongs to, 0 while none is kept.</summary>
    public int EventNumber { get; private set; }

    /// <summary>True once the three seconds after the event have been seen.</summary>
    public bool IsReady { get; private set; }

    public int PointMilliseconds { get; private set; }

    /// <summary>Points in the window: fewer when the event came right after the start.</summary>
    public int PointCount => _filled;

    /// <summary>
    /// Writes points from <paramref name="firstPoint"/> on into a Waveform payload (pairs of little-endian int32
    /// microvolts and nanoamps), as many as fit. Returns how many points were written.
    /// </summary>
    public int Copy(int firstPoint, byte[] payload)
    {
        int room = payload.Length / BytesPerPoint;
        int left = _filled - firstPoint;
        int count = left < room ? left : room;
        int index = Oldest() + firstPoint;
        for (int i = 0; i < count; i++)
        {
            int at = (index + i) % _microvolts.Length;
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
        _filled = 0;
    }

    internal void Trigger(int eventNumber)
    {
        if (EventNumber != 0)
        {
            return;
        }

        EventNumber = eventNumber;
        _pending = _pointsAfter;
    }

    internal void Add(Sample sample)
    {
        _microvolts[_next] = sample.CellMicrovolts;
        _nanoamps[_next] = sample.CellNanoamps;
        _next = _next + 1 == _microvolts.Length ? 0 : _next + 1;
        if (_filled < _microvolts.Length)
        {
            _filled++;
        }

        if (_pending > 0)
        {
            _pending--;
            IsReady = _pending == 0;
        }
    }

    private int Oldest() => _filled < _microvolts.Length ? 0 : _next;

    private static void WriteInt(byte[] target, int offset, int value)
    {
        target[offset] = (byte)value;
        target[offset + 1] = (byte)(value >> 8);
        target[offset + 2] = (byte)(value >> 16);
        target[offset + 3] = (byte)(value >> 24);
    }
}
