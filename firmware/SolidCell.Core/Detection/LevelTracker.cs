namespace SolidCell.Core.Detection;

/// <summary>
/// Where the voltage should be: a level with a trend (double exponential smoothing), the noise around it and the
/// resolution of the readings. All voltages here are in 1/256 uV.
/// </summary>
internal sealed class LevelTracker
{
    public const int FractionBits = 8;

    /// <summary>Noise is learned over some 64 samples: 10 % exact, yet settled within the first minute of slow data.</summary>
    private const int NoiseShift = 6;

    /// <summary>Until then the noise counts double.</summary>
    private const int LearnedSamples = 16;

    private const long NoiseFloor = 1 << FractionBits;

    private int _shift;
    private long _slope;
    private long _meanDeviation;
    private long _peak;
    private long _lastValue;
    private int _noiseSamples;

    public long Level { get; private set; }

    /// <summary>Samples the level has been built from.</summary>
    public int Samples { get; private set; }

    /// <summary>Smallest step ever seen between two readings.</summary>
    public long Resolution { get; private set; }

    /// <summary>Last value less what the level and its trend foretold.</summary>
    public long Error { get; private set; }

    /// <summary>Standard deviation of the noise, at least 1 uV.</summary>
    public long Noise { get; private set; }

    /// <summary>Fall that the trend, or the transient after a step, may bring by itself.</summary>
    public long Allowance { get; private set; }

    /// <summary>Time constant of the level: about 1.6 s, but never under four samples.</summary>
    public void Begin()
    {
        Resolution = 0;
        Noise = NoiseFloor;
        _meanDeviation = NoiseFloor;
        _noiseSamples = 0;
        _lastValue = 0;
        Restart();
    }

    /// <summary>A step begins: the level is learned anew, noise and resolution stay.</summary>
    public void Restart()
    {
        Samples = 0;
        _slope = 0;
        _peak = 0;
        Error = 0;
        Allowance = 0;
    }

    public void UseInterval(long milliseconds) =>
        _shift = milliseconds <= 30 ? 6 : milliseconds <= 75 ? 5 : milliseconds <= 250 ? 4 : milliseconds <= 5000 ? 3 : 2;

    /// <summary>Compares a value with the forecast, without learning from it.</summary>
    public void Compare(long value)
    {
        long change = value > _lastValue ? value - _lastValue : _lastValue - value;
        if (change != 0 && (change < Resolution || Resolution == 0))
        {
            Resolution = change;
        }

        _lastValue = value;
        Error = Samples == 0 ? 0 : value - Level - _slope;
    }

    /// <summary>Learns from the value last compared.</summary>
    public void Learn(long value)
    {
        Samples++;
        if (Samples == 1)
        {
            Level = value;
            return;
        }

        // The trend waits until the level follows at its final pace: a transient would leave a false one behind.
        bool warm = Samples >= 2 << _shift;
        int shift = warm ? _shift : Samples < 4 ? 1 : Samples < 16 || _shift < 3 ? 2 : 3;
        Level += _slope + (Error >> shift);
        _slope += warm ? Error >> ((2 * shift) + 2) : 0;
        LearnNoise(shift);
    }

    /// <summary>Moves the level at once, as after a lasting drop.</summary>
    public void MoveTo(long value)
    {
        Level = value;
        _slope = 0;
    }

    private void LearnNoise(int shift)
    {
        long deviation = Error < 0 ? -Error : Error;
        _peak -= _peak >> (shift + 1);
        _peak = deviation > _peak ? deviation : _peak;
        bool settling = Samples < (8 << shift);
        if (_noiseSamples == 0 && settling)
        {
            // Nothing is known yet: the transient counts as noise until it is over.
            _meanDeviation += (deviation - _meanDeviation) >> 3;
            SetNoise();
        }
        else if (!settling)
        {
            _noiseSamples++;
            long limit = (4 * _meanDeviation) + NoiseFloor;
            int noiseShift = _noiseSamples < LearnedSamples ? 3 : NoiseShift;
            _meanDeviation += ((deviation > limit ? limit : deviation) - _meanDeviation) >> noiseShift;
            SetNoise();
        }

        long trend = (_slope < 0 ? -_slope : _slope) * 6;
        Allowance = settling && trend < 2 * _peak ? 2 * _peak : trend;
    }

    private void SetNoise()
    {
        Noise = _meanDeviation + (_meanDeviation >> 2);
        Noise = _noiseSamples < LearnedSamples ? 2 * Noise : Noise;
        Noise = Noise < NoiseFloor ? NoiseFloor : Noise;
    }
}
