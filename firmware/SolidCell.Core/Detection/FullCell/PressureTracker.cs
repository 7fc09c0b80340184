using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.FullCell;

/// <summary>The stack pressure and its noise, in 1/256 kPa, and the frame's temperature, as far as they are measured.</summary>
internal sealed class PressureTracker
{
    private readonly SlowAverage _mean = new SlowAverage(8000);
    private readonly SlowAverage _noise = new SlowAverage(300000);
    private bool _isKnown;
    private long _last;
    private int _latest;
    private int _first;
    private bool _isVoid;
    private bool _hasMoved;

    public bool KnowsTemperature { get; private set; }

    public int Millidegrees { get; private set; }

    public long Mean => _mean.Value;

    /// <summary>Mean deviation of a reading.</summary>
    public long Noise => _noise.Value;

    /// <summary>
    /// Since <see cref="Mark"/> each reading was good and not all were the same: a reading that does not even flicker is stuck.
    /// </summary>
    public bool IsSound => !_isVoid && _hasMoved;

    public void Begin()
    {
        _isKnown = false;
        KnowsTemperature = false;
        _noise.Value = 0;
    }

    public void Mark()
    {
        _isVoid = !_isKnown;
        _hasMoved = false;
        _first = _latest;
    }

    public void Follow(Sample sample)
    {
        if (sample.FrameTemperatureQuality == SampleQuality.Good)
        {
            KnowsTemperature = true;
            Millidegrees = sample.FrameMillidegrees;
        }

        if (sample.StackPressureQuality != SampleQuality.Good)
        {
            _isVoid = true;
            return;
        }

        _latest = sample.StackKilopascals;
        if (!_isKnown)
        {
            _isKnown = true;
            _mean.Begin(_latest);
            _last = sample.Milliseconds;
        }

        long elapsed = sample.Milliseconds - _last;
        _last = sample.Milliseconds;
        _noise.Follow((int)IntMath.Magnitude(_latest - (_mean.Value >> LevelTracker.FractionBits)), elapsed);
        _mean.Follow(_latest, elapsed);
        _hasMoved |= _latest != _first;
    }
}
