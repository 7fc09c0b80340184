using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.SlowChange;

/// <summary>How much of a lower resistance the temperature and the stack pressure explain.</summary>
internal sealed class ThermalCorrection
{
    /// <summary>5 %/K: an activation energy of 0.4 eV at 30 degC; argyrodites have 0.3 to 0.4.</summary>
    private const int PercentPerKelvin = 5;

    /// <summary>
    /// What is gradual shows against the temperature of the last five minutes, what is abrupt against that of the last twenty seconds.
    /// </summary>
    private const long GradualMilliseconds = 300000;
    private const long AbruptMilliseconds = 20000;

    /// <summary>Beyond 8 K, or twice the pressure, the resistance baseline is learned anew.</summary>
    private const int RelearnMillikelvin = 8000;

    /// <summary>Interfaces conduct as the square root of the pressure: contact mechanics.</summary>
    private const int PercentPerPressurePercent = 2;

    private const int MostPercent = 40;

    private bool _known;
    private bool _pressureKnown;
    private int _now;
    private readonly SlowAverage _slow = new SlowAverage(GradualMilliseconds);
    private readonly SlowAverage _quick = new SlowAverage(AbruptMilliseconds);
    private int _baseline;
    private int _pressure;
    private int _baselinePressure;
    private long _last;

    /// <summary>Percent of the voltage that a warming in the last minutes, or in the last seconds, may have cost.</summary>
    public int GradualPercent;
    public int AbruptPercent;

    /// <summary>Percent of the resistance that warmth and pressure may have cost since the baseline was learned.</summary>
    public int SinceBaselinePercent
    {
        get
        {
            int warmer = _now - _baseline;
            int pressed = _pressureKnown && _baselinePressure > 0 ? (int)((_pressure - _baselinePressure) * 100L / _baselinePressure) : 0;
            int percent = (warmer > 0 ? warmer * PercentPerKelvin / 1000 : 0) + (pressed > 0 ? pressed / PercentPerPressurePercent : 0);
            return percent > MostPercent ? MostPercent : percent;
        }
    }

    /// <summary>As measured last; 0 while unknown.</summary>
    public int Millidegrees => _now;

    public int Kilopascals => _pressureKnown ? _pressure : 0;

    public bool KnowsTemperature => _known;

    public void Begin()
    {
        _known = false;
        _pressureKnown = false;
        _now = 0;
        _baseline = 0;
        GradualPercent = 0;
        AbruptPercent = 0;
    }

    /// <summary>Takes a sample, some each second.</summary>
    public void Follow(Sample sample)
    {
        if (sample.StackPressureQuality == SampleQuality.Good)
        {
            _pressure = sample.StackKilopascals;
            _baselinePressure = _pressureKnown ? _baselinePressure : _pressure;
            _pressureKnown = true;
        }

        if (sample.FrameTemperatureQuality == SampleQuality.Good)
        {
            FollowTemperature(sample.FrameMillidegrees, sample.Milliseconds);
        }
    }

    /// <summary>The baseline has learned a step at what is measured now.</summary>
    public void LearnBaseline()
    {
        _baseline += (_now - _baseline) / 8;
        _baselinePressure += (_pressure - _baselinePressure) / 8;
    }

    /// <summary>
    /// True when the frame is so much warmer, colder or harder pressed than when the baseline was learned that it no longer holds.
    /// </summary>
    public bool OutdatesBaseline()
    {
        int slow = (int)(_slow.Value >> LevelTracker.FractionBits);
        bool isOther = _known && IntMath.Magnitude(slow - _baseline) >= RelearnMillikelvin;
        bool isPressed = _pressureKnown && (_pressure / 2 > _baselinePressure || _baselinePressure / 2 > _pressure);
        if (!isOther && !isPressed)
        {
            return false;
        }

        _baseline = slow;
        _baselinePressure = _pressure;
        return true;
    }

    private void FollowTemperature(int now, long milliseconds)
    {
        if (!_known)
        {
            _known = true;
            _slow.Begin(now);
            _quick.Begin(now);
            _baseline = now;
            _last = milliseconds;
        }

        long elapsed = milliseconds - _last;
        _last = milliseconds;
        _now = now;
        _slow.Follow(now, elapsed);
        _quick.Follow(now, elapsed);
        GradualPercent = PercentAbove(now, _slow.Value);
        AbruptPercent = PercentAbove(now, _quick.Value);
    }

    private static int PercentAbove(int now, long average)
    {
        long above = now - (average >> LevelTracker.FractionBits);
        long percent = above <= 0 ? 0 : above * PercentPerKelvin / 1000;
        return percent > MostPercent ? MostPercent : (int)percent;
    }
}
